import type { Database } from '../database.ts'

/** What the completeness of a posted voucher rests on. */
export interface SupportedVoucherRow {
  readonly id: number
  readonly number: string
  readonly date: string
  readonly label: string
  readonly kind: string
  /** Of a reversal: the number and date of the voucher that it takes back, whose documents are its own. */
  readonly reverses: string | null
  readonly reversesDate: string | null
  /** 1 when a reversal took it back. */
  readonly reversed: number
  /** The distinct types of expense of the lines, a JSON array. */
  readonly expenseTypes: string
  /** 1 when a line is donor spending. */
  readonly spending: number
  readonly amountXof: number
}

const COLUMNS = `v.id, v.number, v.date, v.label, v.kind,
  (SELECT o.number FROM voucher o WHERE o.id = v.corrects_id AND v.kind = 'reversal') AS reverses,
  (SELECT o.date FROM voucher o WHERE o.id = v.corrects_id AND v.kind = 'reversal') AS reverses_date,
  EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal') AS reversed,
  (SELECT json_group_array(DISTINCT l.expense_type) FROM voucher_line l WHERE l.voucher_id = v.id AND l.expense_type IS NOT NULL) AS expense_types,
  EXISTS (SELECT 1 FROM voucher_line l JOIN account a ON a.code = l.account WHERE l.voucher_id = v.id AND l.budget_line_id IS NOT NULL AND a.spending = 1) AS spending,
  (SELECT coalesce(sum(l.amount_xof), 0) FROM voucher_line l WHERE l.voucher_id = v.id AND l.side = 1) AS amount_xof`

/** These vouchers, in the order of their ids. */
export const supportedVouchers = (database: Database, ids: readonly number[]): SupportedVoucherRow[] =>
  database.all(
    `SELECT ${COLUMNS} FROM voucher v WHERE v.id IN (SELECT value FROM json_each(?)) ORDER BY v.id`,
    JSON.stringify(ids),
  )

/** The vouchers of these dates, both included, by date. */
export const supportedVouchersBetween = (database: Database, from: string, to: string): SupportedVoucherRow[] =>
  database.all(`SELECT ${COLUMNS} FROM voucher v WHERE v.date >= ? AND v.date <= ? ORDER BY v.date, v.id`, from, to)
