import type { Database } from '../database.ts'

/** What a month owes to an authority: what it is reckoned on and the amount as computed, in francs. */
export interface StatutoryReturnRow {
  readonly code: string
  readonly month: string
  readonly returnCode: string
  readonly authority: string
  readonly dueDate: string
  readonly baseXof: number
  readonly amountXof: number
  readonly receiptReference: string | null
  readonly receiptDate: string | null
}

export const listStatutoryReturns = (database: Database, from: string, to: string): StatutoryReturnRow[] =>
  database.all('SELECT * FROM statutory_return WHERE month >= ? AND month <= ? ORDER BY month, due_date, code', from, to)

export const findStatutoryReturn = (database: Database, code: string): StatutoryReturnRow | undefined =>
  database.get('SELECT * FROM statutory_return WHERE code = ?', code)

/** Writes what a month owes; a receipt that is already recorded stays. */
export function saveStatutoryReturn(database: Database, row: Omit<StatutoryReturnRow, 'receiptReference' | 'receiptDate'>): void {
  database.run(
    `INSERT INTO statutory_return (code, month, return_code, authority, due_date, base_xof, amount_xof) VALUES (?,?,?,?,?,?,?)
     ON CONFLICT (code) DO UPDATE SET authority = excluded.authority, due_date = excluded.due_date, base_xof = excluded.base_xof, amount_xof = excluded.amount_xof`,
    row.code,
    row.month,
    row.returnCode,
    row.authority,
    row.dueDate,
    row.baseXof,
    row.amountXof,
  )
}

export function saveReceipt(database: Database, code: string, reference: string, date: string): void {
  database.run('UPDATE statutory_return SET receipt_reference = ?, receipt_date = ? WHERE code = ?', reference, date, code)
}

export interface OriginLineRow {
  readonly account: string
  readonly side: 1 | -1
  readonly amountXof: number
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly thirdParty: string | null
  readonly label: string
  readonly date: string
}

/** The lines of a record's posted vouchers that stand (no reversal took them back), of the roles given as a JSON list. */
export const standingLinesOfOrigin = (database: Database, origin: string, roles: readonly string[]): OriginLineRow[] =>
  database.all(
    `SELECT l.account, l.side, l.amount_xof, g.code AS grant_code, coalesce(b.code, l.memo_budget_line) AS budget_line, t.name AS third_party, l.label, v.date
     FROM voucher_origin o JOIN voucher v ON v.id = o.voucher_id JOIN voucher_line l ON l.voucher_id = v.id LEFT JOIN grant_agreement g ON g.id = l.grant_id
       LEFT JOIN budget_line b ON b.id = l.budget_line_id LEFT JOIN third_party t ON t.id = l.third_party_id
     WHERE o.origin = ? AND o.role IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal')
     ORDER BY v.id, l.line_number`,
    origin,
    JSON.stringify(roles),
  )
