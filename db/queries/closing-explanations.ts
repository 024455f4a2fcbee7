import type { Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'

export interface VarianceExplanationRow {
  readonly key: string
  readonly month: Month
  readonly grantCode: string
  readonly budgetLine: string
  readonly explanation: string
  readonly explainedBy: string
  readonly explainedAt: string
}

/** Why a fund still owes another at the end of a month, and when it will pay; the fund is a grant's code, "" for own funds. */
export interface InterFundExplanationRow {
  readonly key: string
  readonly month: Month
  readonly debtor: string
  readonly creditor: string
  /** What was owed when it was explained: another amount needs another explanation. */
  readonly amountXof: number
  readonly reason: string
  readonly settlementDate: string
  readonly explainedBy: string
  readonly explainedAt: string
}

export const varianceExplanations = (database: Database, month: Month): VarianceExplanationRow[] =>
  database.all('SELECT * FROM variance_explanation WHERE month = ? ORDER BY grant_code, budget_line', month)

export function saveVarianceExplanation(database: Database, row: VarianceExplanationRow): void {
  database.run(
    `INSERT INTO variance_explanation (key, month, grant_code, budget_line, explanation, explained_by, explained_at) VALUES (?,?,?,?,?,?,?)
     ON CONFLICT (key) DO UPDATE SET explanation = excluded.explanation, explained_by = excluded.explained_by, explained_at = excluded.explained_at`,
    row.key,
    row.month,
    row.grantCode,
    row.budgetLine,
    row.explanation,
    row.explainedBy,
    row.explainedAt,
  )
}

export const interFundExplanations = (database: Database, month: Month): InterFundExplanationRow[] =>
  database.all('SELECT * FROM inter_fund_explanation WHERE month = ? ORDER BY debtor, creditor', month)

export function saveInterFundExplanation(database: Database, row: InterFundExplanationRow): void {
  database.run(
    `INSERT INTO inter_fund_explanation (key, month, debtor, creditor, amount_xof, reason, settlement_date, explained_by, explained_at) VALUES (?,?,?,?,?,?,?,?,?)
     ON CONFLICT (key) DO UPDATE SET amount_xof = excluded.amount_xof, reason = excluded.reason, settlement_date = excluded.settlement_date,
       explained_by = excluded.explained_by, explained_at = excluded.explained_at`,
    row.key,
    row.month,
    row.debtor,
    row.creditor,
    row.amountXof,
    row.reason,
    row.settlementDate,
    row.explainedBy,
    row.explainedAt,
  )
}
