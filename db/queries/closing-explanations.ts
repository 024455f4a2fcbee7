import type { Month } from '../../shared/time/period.ts'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type VarianceExplanationRow = RowOf<'varianceExplanation'>

/**
 * Why a fund still owes another at the end of a month, and when it will pay; the fund is a grant's code, "" for own funds. `amountXof` is what was owed
 * when it was explained: another amount needs another explanation.
 */
export type InterFundExplanationRow = RowOf<'interFundExplanation'>

const VARIANCES = statement((db, p: Given<{ month: Month }>) =>
  db.selectFrom('varianceExplanation').selectAll().where('month', '=', p.month).orderBy('grantCode').orderBy('budgetLine'),
)

export const varianceExplanations = (database: Database, month: Month): VarianceExplanationRow[] =>
  database.all(VARIANCES, { month })

export const saveVarianceExplanation = (database: Database, row: VarianceExplanationRow): number =>
  database.upsert('varianceExplanation', row)

const INTER_FUND = statement((db, p: Given<{ month: Month }>) =>
  db.selectFrom('interFundExplanation').selectAll().where('month', '=', p.month).orderBy('debtor').orderBy('creditor'),
)

export const interFundExplanations = (database: Database, month: Month): InterFundExplanationRow[] =>
  database.all(INTER_FUND, { month })

export const saveInterFundExplanation = (database: Database, row: InterFundExplanationRow): number =>
  database.upsert('interFundExplanation', row)
