import type { Database } from '../database.ts'

export interface StartRow {
  readonly account: string
  readonly date: string
}
export interface StartItemRow {
  readonly id: number
  readonly account: string
  readonly date: string
  readonly reference: string
  readonly payee: string
  readonly amountMinor: number
}

export const startOf = (database: Database, account: string): StartRow | undefined =>
  database.get('SELECT account, date FROM reconciliation_start WHERE account = ?', account)

export const startItems = (database: Database, account: string): StartItemRow[] =>
  database.all('SELECT * FROM reconciliation_start_item WHERE account = ? ORDER BY date, id', account)

export const startEntries = (database: Database, account: string): { voucherId: number; lineNumber: number }[] =>
  database.all('SELECT voucher_id, line_number FROM reconciliation_start_entry WHERE account = ?', account)

export function replaceStart(
  database: Database,
  account: string,
  date: string,
  items: readonly Omit<StartItemRow, 'id' | 'account'>[],
  entries: readonly { voucherId: number; lineNumber: number }[],
): void {
  database.run('DELETE FROM reconciliation_start_item WHERE account = ?', account)
  database.run('DELETE FROM reconciliation_start_entry WHERE account = ?', account)
  database.run(
    'INSERT INTO reconciliation_start (account, date) VALUES (?,?) ON CONFLICT (account) DO UPDATE SET date = excluded.date',
    account,
    date,
  )
  for (const item of items)
    database.run(
      'INSERT INTO reconciliation_start_item (account, date, reference, payee, amount_minor) VALUES (?,?,?,?,?)',
      account,
      item.date,
      item.reference,
      item.payee,
      item.amountMinor,
    )
  for (const entry of entries)
    database.run(
      'INSERT INTO reconciliation_start_entry (account, voucher_id, line_number) VALUES (?,?,?)',
      account,
      entry.voucherId,
      entry.lineNumber,
    )
}

export type FindingKind = 'bank_error' | 'book_error' | 'not_booked' | 'cancelled_cheque' | 'note'

export interface FindingRow {
  readonly id: number
  readonly account: string
  readonly kind: FindingKind
  readonly lineId: number | null
  readonly voucherId: number | null
  readonly lineNumber: number | null
  readonly itemId: number | null
  readonly note: string
}

export const findingsOf = (database: Database, account: string): FindingRow[] =>
  database.all(
    'SELECT id, account, kind, line_id, voucher_id, line_number, item_id, note FROM reconciliation_finding WHERE account = ? ORDER BY id',
    account,
  )

export function insertFinding(database: Database, row: Omit<FindingRow, 'id'> & { madeBy: number; madeAt: string }): void {
  database.run(
    'INSERT INTO reconciliation_finding (account, kind, line_id, voucher_id, line_number, item_id, note, made_by, made_at) VALUES (?,?,?,?,?,?,?,?,?)',
    row.account,
    row.kind,
    row.lineId,
    row.voucherId,
    row.lineNumber,
    row.itemId,
    row.note,
    row.madeBy,
    row.madeAt,
  )
}

export const deleteFinding = (database: Database, id: number): number =>
  database.run('DELETE FROM reconciliation_finding WHERE id = ?', id)

export interface ReconciliationRow {
  readonly id: number
  readonly account: string
  readonly month: string
  readonly version: number
  readonly statementNumber: string | null
  readonly statementMinor: number
  readonly bookMinor: number
  readonly adjustedMinor: number
  readonly preparedBy: number
  readonly preparedName: string
  readonly preparedAt: string
  readonly reviewedBy: number | null
  readonly reviewedName: string | null
  readonly reviewedAt: string | null
}

const RECONCILIATION = `SELECT r.*, p.name AS prepared_name, v.name AS reviewed_name
  FROM reconciliation r JOIN user p ON p.id = r.prepared_by LEFT JOIN user v ON v.id = r.reviewed_by`

/** The last signed reconciliation of an account and month. */
export const reconciliationOf = (database: Database, account: string, month: string): ReconciliationRow | undefined =>
  database.get(`${RECONCILIATION} WHERE r.account = ? AND r.month = ? ORDER BY r.version DESC LIMIT 1`, account, month)

/** The latest month of an account that was signed. */
export const lastReconciliation = (database: Database, account: string): ReconciliationRow | undefined =>
  database.get(`${RECONCILIATION} WHERE r.account = ? ORDER BY r.month DESC, r.version DESC LIMIT 1`, account)

export interface FrozenRow {
  readonly position: number
  readonly block: string
  readonly kind: string
  readonly date: string
  readonly reference: string
  readonly label: string
  readonly amountMinor: number
  readonly ageDays: number | null
}

export const frozenRows = (database: Database, id: number): FrozenRow[] =>
  database.all(
    'SELECT position, block, kind, date, reference, label, amount_minor, age_days FROM reconciliation_row WHERE reconciliation_id = ? ORDER BY position',
    id,
  )

export function insertReconciliation(
  database: Database,
  row: Omit<ReconciliationRow, 'id' | 'preparedName' | 'reviewedName'>,
): void {
  database.run(
    `INSERT INTO reconciliation (account, month, version, statement_number, statement_minor, book_minor, adjusted_minor, prepared_by, prepared_at, reviewed_by, reviewed_at)
     VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
    row.account,
    row.month,
    row.version,
    row.statementNumber,
    row.statementMinor,
    row.bookMinor,
    row.adjustedMinor,
    row.preparedBy,
    row.preparedAt,
    row.reviewedBy,
    row.reviewedAt,
  )
}

export function insertFrozenRow(database: Database, reconciliationId: number, row: FrozenRow): void {
  database.run(
    'INSERT INTO reconciliation_row (reconciliation_id, position, block, kind, date, reference, label, amount_minor, age_days) VALUES (?,?,?,?,?,?,?,?,?)',
    reconciliationId,
    row.position,
    row.block,
    row.kind,
    row.date,
    row.reference,
    row.label,
    row.amountMinor,
    row.ageDays,
  )
}

export const setReviewer = (database: Database, id: number, userId: number, at: string): number =>
  database.run('UPDATE reconciliation SET reviewed_by = ?, reviewed_at = ? WHERE id = ?', userId, at, id)
