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
  readonly amount_minor: number
}

export const startOf = (database: Database, account: string): StartRow | undefined =>
  database.get('SELECT account, date FROM reconciliation_start WHERE account = ?', account)

export const startItems = (database: Database, account: string): StartItemRow[] =>
  database.all('SELECT * FROM reconciliation_start_item WHERE account = ? ORDER BY date, id', account)

export const startEntries = (database: Database, account: string): { voucher_id: number; line_number: number }[] =>
  database.all('SELECT voucher_id, line_number FROM reconciliation_start_entry WHERE account = ?', account)

export function replaceStart(
  database: Database,
  account: string,
  date: string,
  items: readonly Omit<StartItemRow, 'id' | 'account'>[],
  entries: readonly { voucher_id: number; line_number: number }[],
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
      item.amount_minor,
    )
  for (const entry of entries)
    database.run(
      'INSERT INTO reconciliation_start_entry (account, voucher_id, line_number) VALUES (?,?,?)',
      account,
      entry.voucher_id,
      entry.line_number,
    )
}

export type FindingKind = 'bank_error' | 'book_error' | 'not_booked' | 'cancelled_cheque' | 'note'

export interface FindingRow {
  readonly id: number
  readonly account: string
  readonly kind: FindingKind
  readonly line_id: number | null
  readonly voucher_id: number | null
  readonly line_number: number | null
  readonly item_id: number | null
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
    row.line_id,
    row.voucher_id,
    row.line_number,
    row.item_id,
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
  readonly statement_number: string | null
  readonly statement_minor: number
  readonly book_minor: number
  readonly adjusted_minor: number
  readonly prepared_by: number
  readonly prepared_name: string
  readonly prepared_at: string
  readonly reviewed_by: number | null
  readonly reviewed_name: string | null
  readonly reviewed_at: string | null
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
  readonly amount_minor: number
  readonly age_days: number | null
}

export const frozenRows = (database: Database, id: number): FrozenRow[] =>
  database.all(
    'SELECT position, block, kind, date, reference, label, amount_minor, age_days FROM reconciliation_row WHERE reconciliation_id = ? ORDER BY position',
    id,
  )

export function insertReconciliation(
  database: Database,
  row: Omit<ReconciliationRow, 'id' | 'prepared_name' | 'reviewed_name'>,
): void {
  database.run(
    `INSERT INTO reconciliation (account, month, version, statement_number, statement_minor, book_minor, adjusted_minor, prepared_by, prepared_at, reviewed_by, reviewed_at)
     VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
    row.account,
    row.month,
    row.version,
    row.statement_number,
    row.statement_minor,
    row.book_minor,
    row.adjusted_minor,
    row.prepared_by,
    row.prepared_at,
    row.reviewed_by,
    row.reviewed_at,
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
    row.amount_minor,
    row.age_days,
  )
}

export const setReviewer = (database: Database, id: number, userId: number, at: string): number =>
  database.run('UPDATE reconciliation SET reviewed_by = ?, reviewed_at = ? WHERE id = ?', userId, at, id)
