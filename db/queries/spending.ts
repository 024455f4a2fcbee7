import type { Database } from '../database.ts'

/** One line of donor spending (spec 08 §9): a budget line of the grant, on an account that counts. Amounts are debit positive. */
export interface SpendingLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly date: string
  readonly number: string
  readonly sourceId: string | null
  readonly kind: string
  /** The event of the chain that posted it. */
  readonly chainSequence: number
  readonly correctsId: number | null
  readonly account: string
  readonly currency: string
  readonly amountMinor: number
  readonly amountXof: number
  readonly budgetLineId: number
  readonly budgetLine: string
  readonly partnerId: number | null
  readonly label: string
}

/** Every line of a grant's donor spending, from its first day, in no particular order: the engine orders. */
export const spendingLines = (database: Database, grantId: number): SpendingLineRow[] =>
  database.all<SpendingLineRow>(
    `SELECT l.voucher_id, l.line_number, l.date, v.number, v.source_id, v.kind, v.chain_sequence, v.corrects_id, l.account, l.currency,
      l.side * l.amount_minor AS amount_minor, l.side * l.amount_xof AS amount_xof, l.budget_line_id, b.code AS budget_line, l.partner_id, l.label
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id JOIN account a ON a.code = l.account JOIN budget_line b ON b.id = l.budget_line_id
     WHERE l.grant_id = ? AND l.budget_line_id IS NOT NULL AND a.spending = 1`,
    grantId,
  )
