import type { Database } from '../database.ts'

export interface VoucherHoldRow {
  readonly id: number
  readonly voucherNumber: string
  readonly heldAt: string
}

/** The vouchers held back at the moment: out of a claim until they are released. No reason is kept here. */
export const standingHolds = (database: Database): VoucherHoldRow[] =>
  database.all('SELECT id, voucher_number, held_at FROM voucher_hold WHERE released_at IS NULL ORDER BY voucher_number')

/** Holds a voucher; answers the id. */
export function insertHold(database: Database, voucher: string, by: number, at: string): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO voucher_hold (voucher_number, held_by, held_at) VALUES (?,?,?) RETURNING id',
    voucher,
    by,
    at,
  )
  return row?.id ?? 0
}

export const releaseHold = (database: Database, id: number, by: number, at: string): unknown =>
  database.run('UPDATE voucher_hold SET released_by = ?, released_at = ? WHERE id = ?', by, at, id)

/** The lines of a grant on vouchers that are held, with what tells them in a conversion. */
export const heldGrantLines = (
  database: Database,
  grantId: number,
): { voucherId: number; lineNumber: number; number: string }[] =>
  database.all(
    `SELECT l.voucher_id, l.line_number, v.number FROM voucher_hold h JOIN voucher v ON v.number = h.voucher_number
    JOIN voucher_line l ON l.voucher_id = v.id WHERE h.released_at IS NULL AND l.grant_id = ? ORDER BY v.number, l.line_number`,
    grantId,
  )
