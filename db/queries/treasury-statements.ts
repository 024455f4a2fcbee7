import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

export type StatementRow = RowOf<'bankStatement'>
export type StatementLineRow = RowOf<'statementLine'>

const STATEMENTS = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('bankStatement').selectAll().where('account', '=', p.account).orderBy('toDate').orderBy('id'),
)

/** The statements of an account, by the day they end. */
export const statementsOf = (database: Database, account: string): StatementRow[] => database.all(STATEMENTS, { account })

const OF_FILE = statement((db, p: Given<{ account: string; fileHash: string }>) =>
  db.selectFrom('bankStatement').selectAll().where('account', '=', p.account).where('fileHash', '=', p.fileHash),
)

export const statementOfFile = (database: Database, account: string, fileHash: string): StatementRow | undefined =>
  database.get(OF_FILE, { account, fileHash })

const LINES = statement((db, p: Given<{ account: string; from: string; to: string }>) =>
  db
    .selectFrom('statementLine')
    .selectAll()
    .where('account', '=', p.account)
    .where('date', '>=', p.from)
    .where('date', '<=', p.to)
    .orderBy('date')
    .orderBy('statementId')
    .orderBy('position'),
)

/** The lines of an account between two days, both included, by day. */
export const statementLines = (database: Database, account: string, from: string, to: string): StatementLineRow[] =>
  database.all(LINES, { account, from, to })

/** Writes a statement without its lines; answers its id. */
export const insertStatement = (database: Database, row: Omit<NewRowOf<'bankStatement'>, 'id'>): number =>
  database.insert('bankStatement', row)

export const insertStatementLine = (database: Database, row: Omit<NewRowOf<'statementLine'>, 'id'>): number =>
  database.insert('statementLine', row)

const LAYOUT = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('statementLayout').selectAll().where('account', '=', p.account),
)

export const layoutOf = (database: Database, account: string): RowOf<'statementLayout'> | undefined =>
  database.get(LAYOUT, { account })

export const saveLayout = (database: Database, row: RowOf<'statementLayout'>): number => database.upsert('statementLayout', row)
