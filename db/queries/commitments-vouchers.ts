import type { Database } from '../database.ts'
import type { OriginVoucher } from './origins.ts'

/** A posted line that an order gave rise to, with those of the vouchers that correct it: reversals come back as negatives. Debit positive. */
export interface OrderPostingRow {
  readonly origin: string
  readonly role: string
  readonly date: string
  readonly account: string
  readonly spending: number
  readonly currency: string
  readonly amountMinor: number
  readonly amountXof: number
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly partnerId: number | null
}

const COLUMNS = `l.date, l.account, a.spending, l.currency, l.side * l.amount_minor AS amount_minor, l.side * l.amount_xof AS amount_xof, l.grant_id,
  l.budget_line_id, l.partner_id`

/** The semicolon follows the colon: the range holds every "purchase-order:…" and nothing else. */
const OF_ORDERS = `o.origin >= 'purchase-order:' AND o.origin < 'purchase-order;'`

export const orderPostings = (database: Database): OrderPostingRow[] =>
  database.all<OrderPostingRow>(
    `SELECT o.origin, o.role, ${COLUMNS} FROM voucher_origin o JOIN voucher_line l ON l.voucher_id = o.voucher_id JOIN account a ON a.code = l.account
     WHERE ${OF_ORDERS}
     UNION ALL
     SELECT o.origin, o.role, ${COLUMNS} FROM voucher_origin o JOIN voucher c ON c.corrects_id = o.voucher_id JOIN voucher_line l ON l.voucher_id = c.id
     JOIN account a ON a.code = l.account WHERE ${OF_ORDERS}`,
  )

export interface OrderVoucherRow extends OriginVoucher {
  readonly label: string
  readonly totalXof: number
}

/** The vouchers of every order, drafts included, oldest first. */
export const orderVouchers = (database: Database): OrderVoucherRow[] =>
  database.all<OrderVoucherRow>(
    `SELECT o.*, v.number, coalesce(v.date, d.date) AS date, coalesce(v.label, d.label, '') AS label,
      coalesce((SELECT sum(l.amount_xof) FROM voucher_line l WHERE l.voucher_id = v.id AND l.side = 1), d.total_xof, 0) AS total_xof,
      EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal') AS reversed
     FROM voucher_origin o LEFT JOIN voucher v ON v.id = o.voucher_id LEFT JOIN voucher_draft d ON d.id = o.draft_id WHERE ${OF_ORDERS} ORDER BY o.id`,
  )

/** Ties a posted voucher to a record that it was not proposed by; answers the link's id. */
export function insertVoucherLink(
  database: Database,
  origin: string,
  role: string,
  voucherId: number,
  createdAt: string,
): number {
  database.run(
    'INSERT INTO voucher_origin (origin, role, voucher_id, created_at) VALUES (?, ?, ?, ?)',
    origin,
    role,
    voucherId,
    createdAt,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}
