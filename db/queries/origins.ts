import type { Database } from '../database.ts'

/** The link between a record and a voucher that it gave rise to. */
export interface OriginRow {
  readonly id: number
  /** "advance:12", "payroll:2026-01": the register's name and the row's key. */
  readonly origin: string
  /** What the voucher is to the record: "payment", "liquidation"… */
  readonly role: string
  readonly draftId: string | null
  readonly voucherId: number | null
  readonly createdAt: string
}

export interface OriginVoucher extends OriginRow {
  readonly number: string | null
  readonly date: string | null
  /** Whether a reversal took the voucher back. */
  readonly reversed: number
}

export function insertOrigin(database: Database, origin: string, role: string, draftId: string, createdAt: string): void {
  database.run(
    'INSERT INTO voucher_origin (origin, role, draft_id, created_at) VALUES (?, ?, ?, ?)',
    origin,
    role,
    draftId,
    createdAt,
  )
}

/** The drafts and vouchers of a record, oldest first. */
export const vouchersOfOrigin = (database: Database, origin: string): OriginVoucher[] =>
  database.all(
    `SELECT o.*, v.number, coalesce(v.date, d.date) AS date, EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal') AS reversed
     FROM voucher_origin o LEFT JOIN voucher v ON v.id = o.voucher_id LEFT JOIN voucher_draft d ON d.id = o.draft_id WHERE o.origin = ? ORDER BY o.id`,
    origin,
  )

/** What a draft comes from. */
export const originsOfDraft = (database: Database, draftId: string): OriginRow[] =>
  database.all('SELECT * FROM voucher_origin WHERE draft_id = ? ORDER BY id', draftId)

/** What a posted voucher comes from. */
export const originsOfVoucher = (database: Database, voucherId: number): OriginRow[] =>
  database.all('SELECT * FROM voucher_origin WHERE voucher_id = ? ORDER BY id', voucherId)

export function giveOriginItsVoucher(database: Database, id: number, voucherId: number): void {
  database.run('UPDATE voucher_origin SET voucher_id = ?, draft_id = NULL WHERE id = ?', voucherId, id)
}

/** A draft that was deleted leaves its record free to make another. */
export const forgetDraftOrigins = (database: Database, draftId: string): number =>
  database.run('DELETE FROM voucher_origin WHERE draft_id = ?', draftId)

/** What the standing vouchers of a record, in a role, moved on an account: debit positive, XOF. */
export const originMoved = (database: Database, origin: string, role: string, account: string): number =>
  database.get<{ xof: number | null }>(
    `SELECT sum(l.side * l.amount_xof) AS xof FROM voucher_origin o JOIN voucher_line l ON l.voucher_id = o.voucher_id
     WHERE o.origin = ? AND o.role = ? AND l.account = ? AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = o.voucher_id AND r.kind = 'reversal')`,
    origin,
    role,
    account,
  )?.xof ?? 0
