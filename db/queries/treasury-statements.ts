import type { Database } from '../database.ts'

export interface StatementRow {
  readonly id: number
  readonly account: string
  readonly format: string
  readonly fileName: string
  readonly fileHash: string
  readonly number: string | null
  readonly currency: string
  readonly fromDate: string
  readonly toDate: string
  readonly openingMinor: number | null
  readonly closingMinor: number | null
  readonly sumMinor: number
  readonly leftOut: number
  readonly importedBy: number
  readonly importedAt: string
}

export interface StatementLineRow {
  readonly id: number
  readonly statementId: number
  readonly position: number
  readonly account: string
  readonly date: string
  readonly valueDate: string | null
  readonly amountMinor: number
  readonly label: string
  readonly reference: string | null
  readonly bankReference: string | null
  readonly party: string | null
}

/** The statements of an account, by the day they end. */
export const statementsOf = (database: Database, account: string): StatementRow[] =>
  database.all('SELECT * FROM bank_statement WHERE account = ? ORDER BY to_date, id', account)

export const statementOfFile = (database: Database, account: string, hash: string): StatementRow | undefined =>
  database.get('SELECT * FROM bank_statement WHERE account = ? AND file_hash = ?', account, hash)

/** The lines of an account between two days, both included, by day. */
export const statementLines = (database: Database, account: string, from: string, to: string): StatementLineRow[] =>
  database.all(
    'SELECT * FROM statement_line WHERE account = ? AND date >= ? AND date <= ? ORDER BY date, statement_id, position',
    account,
    from,
    to,
  )

export function insertStatement(database: Database, row: Omit<StatementRow, 'id'>): number {
  database.run(
    `INSERT INTO bank_statement (account, format, file_name, file_hash, number, currency, from_date, to_date, opening_minor, closing_minor, sum_minor, left_out,
       imported_by, imported_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    row.account,
    row.format,
    row.fileName,
    row.fileHash,
    row.number,
    row.currency,
    row.fromDate,
    row.toDate,
    row.openingMinor,
    row.closingMinor,
    row.sumMinor,
    row.leftOut,
    row.importedBy,
    row.importedAt,
  )
  return lastId(database, 'bankStatement')
}

export function insertStatementLine(database: Database, row: Omit<StatementLineRow, 'id'>): void {
  database.run(
    'INSERT INTO statement_line (statement_id, position, account, date, value_date, amount_minor, label, reference, bank_reference, party) VALUES (?,?,?,?,?,?,?,?,?,?)',
    row.statementId,
    row.position,
    row.account,
    row.date,
    row.valueDate,
    row.amountMinor,
    row.label,
    row.reference,
    row.bankReference,
    row.party,
  )
}

const LAST_ID = {
  bankStatement: 'SELECT max(id) AS id FROM bank_statement',
  statementMatch: 'SELECT max(id) AS id FROM statement_match',
  reconciliationFinding: 'SELECT max(id) AS id FROM reconciliation_finding',
  reconciliation: 'SELECT max(id) AS id FROM reconciliation',
  treasuryParameter: 'SELECT max(id) AS id FROM treasury_parameter',
} as const

/** The id of the row that the same command has just inserted. */
export const lastId = (database: Database, table: keyof typeof LAST_ID): number =>
  database.get<{ id: number }>(LAST_ID[table])?.id ?? 0

export interface LayoutRow {
  readonly account: string
  readonly columns: string
  readonly layout: string
}

export const layoutOf = (database: Database, account: string): LayoutRow | undefined =>
  database.get('SELECT * FROM statement_layout WHERE account = ?', account)

export function saveLayout(database: Database, row: LayoutRow): void {
  database.run(
    'INSERT INTO statement_layout (account, columns, layout) VALUES (?,?,?) ON CONFLICT (account) DO UPDATE SET columns = excluded.columns, layout = excluded.layout',
    row.account,
    row.columns,
    row.layout,
  )
}
