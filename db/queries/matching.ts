import type { Database } from '../database.ts'

export interface MatchingGroupRow {
  readonly id: number
  readonly account: string
  readonly thirdPartyId: number
  readonly currency: string
  readonly letter: string
  readonly reason: string
  readonly matchedOn: string
}

export const findMatchingGroup = (database: Database, id: number): MatchingGroupRow | undefined =>
  database.get('SELECT id, account, third_party_id, currency, letter, reason, matched_on FROM matching_group WHERE id = ?', id)

/** The letters in use of one account and third party. */
export const matchingLetters = (database: Database, account: string, thirdPartyId: number): string[] =>
  database
    .all<{ letter: string }>('SELECT letter FROM matching_group WHERE account = ? AND third_party_id = ?', account, thirdPartyId)
    .map((row) => row.letter)

/** Writes a group with its lines; answers its id. */
export function insertMatchingGroup(
  database: Database,
  group: Omit<MatchingGroupRow, 'id'> & { readonly matchedBy: number },
  lines: readonly { readonly voucherId: number; readonly lineNumber: number }[],
): number {
  database.run(
    'INSERT INTO matching_group (account, third_party_id, currency, letter, reason, matched_by, matched_on) VALUES (?,?,?,?,?,?,?)',
    group.account,
    group.thirdPartyId,
    group.currency,
    group.letter,
    group.reason,
    group.matchedBy,
    group.matchedOn,
  )
  const id = database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
  for (const line of lines)
    database.run(
      'INSERT INTO matching_line (group_id, voucher_id, line_number) VALUES (?,?,?)',
      id,
      line.voucherId,
      line.lineNumber,
    )
  return id
}

/** Takes a group away with its lines: the amounts stay as they were. */
export function deleteMatchingGroup(database: Database, id: number): void {
  database.run('DELETE FROM matching_line WHERE group_id = ?', id)
  database.run('DELETE FROM matching_group WHERE id = ?', id)
}

/** A line on a third-party account with its matching. Amounts are debit positive. */
export interface PartyLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly number: string
  readonly date: string
  readonly documentDate: string | null
  readonly account: string
  readonly currency: string
  readonly minor: number
  readonly xof: number
  readonly grantId: number | null
  readonly thirdPartyId: number | null
  readonly thirdParty: string | null
  readonly label: string
  readonly invoice: string | null
  readonly documentReference: string | null
  readonly groupId: number | null
  readonly letter: string | null
  readonly reason: string | null
  /** The voucher that this one's voucher reverses; null when it is no reversal. */
  readonly reversesId: number | null
  /** The reversal of this line's voucher, dated up to the day looked at. */
  readonly reversedById: number | null
}

const SELECT = `SELECT l.voucher_id, l.line_number, v.number, l.date, l.document_date, l.account, l.currency, l.side * l.amount_minor AS minor,
  l.side * l.amount_xof AS xof, l.grant_id, l.third_party_id, t.name AS third_party, l.label, l.invoice, l.document_reference, m.group_id, g.letter, g.reason,
  CASE v.kind WHEN 'reversal' THEN v.corrects_id END AS reverses_id, r.id AS reversed_by_id
  FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id LEFT JOIN third_party t ON t.id = l.third_party_id
  LEFT JOIN matching_line m ON m.voucher_id = l.voucher_id AND m.line_number = l.line_number LEFT JOIN matching_group g ON g.id = m.group_id
  LEFT JOIN voucher r ON r.corrects_id = v.id AND r.kind = 'reversal' AND r.date <= ?`
const ORDER = 'ORDER BY l.date, l.voucher_id, l.line_number'

/** Every line on the accounts that begin so, dated up to a day, oldest first. */
export const linesOfAccounts = (database: Database, prefix: string, to: string): PartyLineRow[] =>
  database.all(`${SELECT} WHERE l.account >= ? AND l.account < ? AND l.date <= ? ${ORDER}`, to, prefix, `${prefix}\uffff`, to)

/** Every line of a third party on class 4, oldest first. */
export const linesOfParty = (database: Database, thirdPartyId: number): PartyLineRow[] =>
  database.all(
    `${SELECT} WHERE l.third_party_id = ? AND l.account >= '4' AND l.account < '5' ${ORDER}`,
    '9999-12-31',
    thirdPartyId,
  )

export const lineOfVoucher = (database: Database, voucherId: number, lineNumber: number): PartyLineRow | undefined =>
  database.get(`${SELECT} WHERE l.voucher_id = ? AND l.line_number = ?`, '9999-12-31', voucherId, lineNumber)

/** The lines of a group, oldest first. */
export const linesOfGroup = (database: Database, groupId: number): PartyLineRow[] =>
  database.all(`${SELECT} WHERE m.group_id = ? ${ORDER}`, '9999-12-31', groupId)
