import type { Database } from '../database.ts'

/** A member of a match: which of the three it is, and its day. */
export interface MatchMemberRow {
  readonly matchId: number
  readonly lineId: number | null
  readonly voucherId: number | null
  readonly lineNumber: number | null
  readonly itemId: number | null
  readonly date: string
  readonly amountMinor: number
}

export interface MatchRow {
  readonly id: number
  readonly account: string
  readonly manner: 'automatic' | 'proposed' | 'manual'
  readonly reason: string
  readonly matchedBy: string
  readonly matchedAt: string
}

export const matchesOf = (database: Database, account: string): MatchRow[] =>
  database.all(
    'SELECT m.id, m.account, m.manner, m.reason, u.name AS matched_by, m.matched_at FROM statement_match m JOIN user u ON u.id = m.matched_by WHERE m.account = ? ORDER BY m.id',
    account,
  )

/** Every member of every match of an account. */
export const matchMembers = (database: Database, account: string): MatchMemberRow[] =>
  database.all(
    `SELECT c.match_id, c.line_id, NULL AS voucher_id, NULL AS line_number, NULL AS item_id, s.date, s.amount_minor
       FROM statement_match m JOIN statement_match_line c ON c.match_id = m.id JOIN statement_line s ON s.id = c.line_id WHERE m.account = ?
     UNION ALL SELECT c.match_id, NULL, c.voucher_id, c.line_number, NULL, v.date, v.side * v.amount_minor
       FROM statement_match m JOIN statement_match_entry c ON c.match_id = m.id
       JOIN voucher_line v ON v.voucher_id = c.voucher_id AND v.line_number = c.line_number WHERE m.account = ?
     UNION ALL SELECT c.match_id, NULL, NULL, NULL, c.item_id, i.date, i.amount_minor
       FROM statement_match m JOIN statement_match_item c ON c.match_id = m.id JOIN reconciliation_start_item i ON i.id = c.item_id WHERE m.account = ?`,
    account,
    account,
    account,
  )

export function insertMatch(
  database: Database,
  row: { account: string; manner: MatchRow['manner']; reason: string; matchedBy: number; matchedAt: string },
): void {
  database.run(
    'INSERT INTO statement_match (account, manner, reason, matched_by, matched_at) VALUES (?,?,?,?,?)',
    row.account,
    row.manner,
    row.reason,
    row.matchedBy,
    row.matchedAt,
  )
}

export const insertMatchLine = (database: Database, matchId: number, lineId: number): number =>
  database.run('INSERT INTO statement_match_line (match_id, line_id) VALUES (?,?)', matchId, lineId)

export const insertMatchEntry = (database: Database, matchId: number, voucherId: number, lineNumber: number): number =>
  database.run(
    'INSERT INTO statement_match_entry (match_id, voucher_id, line_number) VALUES (?,?,?)',
    matchId,
    voucherId,
    lineNumber,
  )

export const insertMatchItem = (database: Database, matchId: number, itemId: number): number =>
  database.run('INSERT INTO statement_match_item (match_id, item_id) VALUES (?,?)', matchId, itemId)

export function deleteMatch(database: Database, matchId: number): void {
  database.run('DELETE FROM statement_match_line WHERE match_id = ?', matchId)
  database.run('DELETE FROM statement_match_entry WHERE match_id = ?', matchId)
  database.run('DELETE FROM statement_match_item WHERE match_id = ?', matchId)
  database.run('DELETE FROM statement_match WHERE id = ?', matchId)
}
