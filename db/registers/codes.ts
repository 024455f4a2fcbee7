import { sql } from 'kysely'
import { builder, type Compiled, compiledOf, placeOf } from '../build.ts'
import type { Database, SqlValue } from '../database.ts'
import type { Table } from '../schema/table.ts'
import { TABLES, type TableName } from '../schema/tables.ts'

/** Finds the code by which the chain names a row that others refer to by its number. */
export type CodeFinder = (table: TableName, id: number) => string

const describe = (table: TableName): Table => TABLES[table]

/** The table whose row number a column holds, through as many references as lie between; undefined for a column that holds a value of its own. */
export function referredTable(table: TableName, column: string): TableName | undefined {
  const reference = describe(table).columns[column]?.facts.reference
  if (!reference) return undefined
  const target = reference.table as TableName
  return reference.column === 'id' && describe(target).columns.id?.type === 'INTEGER'
    ? target
    : referredTable(target, reference.column)
}

/** What names a row of a table where the chain speaks of it: its register's code, a voucher's number, else its own number. */
export function codeColumns(table: TableName): readonly string[] {
  const { chain } = describe(table)
  if (chain.role === 'register') return chain.code
  return chain.role === 'posted' ? ['number'] : ['id']
}

/** The code of a row from its own columns: those that name it, each by its code where it refers to another row, joined by "/". */
export const codeOfRow = (table: TableName, row: Readonly<Record<string, SqlValue>>, find: CodeFinder): string =>
  codeColumns(table)
    .map((column) => {
      const value = row[column] ?? null
      const target = referredTable(table, column)
      return target !== undefined && typeof value === 'number' ? find(target, value) : String(value)
    })
    .join('/')
    .normalize('NFC')

const readings = new Map<TableName, Compiled>()

/** A finder that looks into the tables as they stand, each row once. A number that no row has is its own name, marked. */
export function codesAsTheyStand(database: Database): CodeFinder {
  const found = new Map<string, string>()
  const find: CodeFinder = (table, id) => {
    const key = `${table} ${id}`
    const known = found.get(key)
    if (known !== undefined) return known
    const row = database.read(readingOf(table), { id })[0]
    const code = row === undefined ? `?${id}` : codeOfRow(table, row, find)
    found.set(key, code)
    return code
  }
  return find
}

function readingOf(table: TableName): Compiled {
  const known = readings.get(table)
  if (known) return known
  const columns = sql.join(codeColumns(table).map((name) => sql.ref(name)))
  const made = compiledOf(sql`select ${columns} from ${sql.table(table)} where id = ${placeOf('id')}`.compile(builder))
  readings.set(table, made)
  return made
}
