import { fold } from '../../shared/i18n/fold.ts'
import type { Database, SqlValue } from '../database.ts'
import type { Column } from '../schema/column.ts'
import type { Table } from '../schema/table.ts'
import { type NewRowOf, type RowOf, TABLES, type TableName } from '../schema/tables.ts'
import { type CodeFinder, codeOfRow, codesAsTheyStand, referredTable } from './codes.ts'
import type { NumberFinder } from './numbers.ts'
import type { Register } from './register.ts'
import { bodyName, coveredRows, partRowsOf, type RowBody } from './register-rows.ts'

type Row = Readonly<Record<string, SqlValue>>

/** What stood under a code of a register. */
export interface FormerRow {
  readonly register: Register
  readonly code: string
  /** As an event of the chain held it; null: nothing. */
  readonly body: RowBody | null
}

/** Rows taken out of the tables: by table and key, so that what no event holds can be put back with them. */
export type TakenRows = ReadonlyMap<string, Row>

/** Takes out the rows that now stand under these codes, with their parts. Triggers and foreign keys must not stand in the way. */
export function takeRowsOut(database: Database, rows: readonly FormerRow[]): TakenRows {
  const find = codesAsTheyStand(database)
  const taken = new Map<string, Row>()
  const standing = [...byRegister(rows)].flatMap(([register, codes]) => rowsCalled(database, register, codes, find))
  for (const [register, row] of standing) {
    const key = register.key.map((name) => row[name] ?? null)
    for (const part of register.parts) {
      for (const each of partRowsOf(database, part, key)) taken.set(placeOfRow(part.table, each), each)
      remove(database, part.table, part.by, key)
    }
    taken.set(placeOfRow(register.table, row), row)
    remove(database, register.table, register.key, key)
  }
  return taken
}

/**
 * Puts rows back as the chain held them, each under its own number, with their parts. What no event holds (secrets, long texts) keeps the value that the
 * row taken out had. A code that no row bears throws: nothing is guessed.
 */
export function putRowsBack(database: Database, rows: readonly FormerRow[], taken: TakenRows, find: NumberFinder): void {
  for (const { register, body } of rows) {
    if (body === null) continue
    const row = rowFrom(register.table, body.columns, {}, taken, find)
    insert(database, register.table, row)
    for (const part of register.parts) {
      const owner = Object.fromEntries(part.by.map((name, at) => [name, row[register.key[at] ?? ''] ?? null]))
      for (const columns of body.parts?.[part.table] ?? [])
        insert(database, part.table, rowFrom(part.table, columns, owner, taken, find))
    }
  }
}

function byRegister(rows: readonly FormerRow[]): Map<Register, Set<string>> {
  const registers = new Map<Register, Set<string>>()
  for (const { register, code } of rows) {
    const codes = registers.get(register)
    if (codes) codes.add(code)
    else registers.set(register, new Set([code]))
  }
  return registers
}

const rowsCalled = (database: Database, register: Register, codes: ReadonlySet<string>, find: CodeFinder) =>
  coveredRows(database, register)
    .filter((row) => codes.has(codeOfRow(register.table, row, find)))
    .map((row) => [register, row] as const)

function rowFrom(table: TableName, body: RowBody['columns'], owner: Row, taken: TakenRows, find: NumberFinder): Row {
  const row: Record<string, SqlValue> = { ...owner }
  const unsaid: [string, Column<unknown, unknown>][] = []
  for (const [column, description] of Object.entries(describe(table).columns)) {
    if (column in owner) continue
    if (description.facts.chained !== undefined) unsaid.push([column, description])
    else row[column] = said(table, column, body, find)
  }
  const former = taken.get(placeOfRow(table, row))
  for (const [column, description] of unsaid) {
    const digest = body[bodyName(table, column)]
    row[column] = FOLLOWING[table]?.[column]?.(row) ?? (digest === null ? null : (former?.[column] ?? missing(description)))
  }
  return row
}

/** A column's value from the body; one that was born after the body is what its birth gave to the rows that were there. */
function said(table: TableName, column: string, body: RowBody['columns'], find: NumberFinder): SqlValue {
  const value = body[bodyName(table, column)]
  if (value === undefined) return describe(table).columns[column]?.facts.defaultValue ?? null
  const target = referredTable(table, column)
  if (target === undefined || typeof value !== 'string') return value
  const number = find(target, value)
  if (number === undefined) throw new RangeError(`${target} ${value}`)
  return number
}

/** What the chain does not hold because it follows from what it holds. */
const FOLLOWING: Partial<Record<TableName, Readonly<Record<string, (row: Row) => SqlValue>>>> = {
  thirdParty: { folded: (row) => fold(String(row.name)) },
}

/** What stands for a value that is gone from the file: its digest tells that it is not the one. */
function missing({ type, facts }: Column<unknown, unknown>): SqlValue {
  if (facts.nullable && facts.chained === 'never') return null
  return type === 'BLOB' ? new Uint8Array() : type === 'TEXT' ? '' : 0
}

/** A row's table and key. */
function placeOfRow(table: TableName, row: Row): string {
  const { columns } = describe(table)
  const key = Object.keys(columns).filter((name) => columns[name]?.facts.isKey)
  return JSON.stringify([table, ...key.map((name) => row[name] ?? null)])
}

const describe = (table: TableName): Table => TABLES[table]

function remove(database: Database, table: TableName, names: readonly string[], values: readonly SqlValue[]): void {
  const key = Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))
  // The columns are those of the table's own description.
  database.delete(table, key as Partial<RowOf<TableName>>)
}

function insert(database: Database, table: TableName, row: Row): void {
  // As above: every column of the description has its value.
  database.insert(table, row as unknown as NewRowOf<TableName>)
}
