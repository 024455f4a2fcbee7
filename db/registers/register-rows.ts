import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import { builder, type Compiled, compiledOf, placeOf } from '../build.ts'
import type { Database, SqlValue } from '../database.ts'
import type { Table } from '../schema/table.ts'
import { TABLES, type TableName } from '../schema/tables.ts'
import { type CodeFinder, codeOfRow, referredTable } from './codes.ts'
import type { Register, RegisterPart } from './register.ts'

type Row = Readonly<Record<string, SqlValue>>
type BodyColumns = { readonly [column: string]: string | number | null }

/** What an event holds of a row: its columns, and the rows of each part in the order of their key. References are codes, never row numbers. */
export interface RowBody {
  readonly columns: BodyColumns
  readonly parts?: { readonly [table: string]: readonly BodyColumns[] }
}

/** A row of a register as it stands. */
export interface RegisterRow {
  readonly code: string
  /** The value of its primary key, as it is in the file. */
  readonly key: readonly SqlValue[]
  readonly body: RowBody
}

/** One row of a register by its primary key; undefined when there is none, or when the chain does not cover it. */
export function registerRow(
  database: Database,
  register: Register,
  key: readonly SqlValue[],
  find: CodeFinder,
): RegisterRow | undefined {
  const row = database.read(one(register), valuesOf(register.key, key))[0]
  return row && complete(database, register, row, find)
}

/** Every covered row of a register, in the order of its key. */
export function* registerRows(database: Database, register: Register, find: CodeFinder): Generator<RegisterRow> {
  for (const row of database.read(every(register), {})) yield complete(database, register, row, find)
}

/** The covered rows of a register as the table has them. */
export const coveredRows = (database: Database, register: Register): Row[] => database.read(every(register), {})

/** The rows of a part that belong to the row of this key, as the table has them. */
export const partRowsOf = (database: Database, part: RegisterPart, key: readonly SqlValue[]): Row[] =>
  database.read(partRows(part), valuesOf(part.by, key))

/** The name of a column in a body: a reference by what it names, the row's own number as "record". */
export function bodyName(table: TableName, column: string): string {
  if (referredTable(table, column) !== undefined) return column.replace(/Id$/, '')
  return column === 'id' && describe(table).columns.id?.type === 'INTEGER' ? 'record' : column
}

/** A body as the canonical encoding takes it. */
export const canonicalBody = (body: RowBody): Canonical => body as unknown as Canonical

function complete(database: Database, register: Register, row: Row, find: CodeFinder): RegisterRow {
  const key = register.key.map((name) => row[name] ?? null)
  const columns = bodyColumns(register.table, row, find, [])
  const code = codeOfRow(register.table, row, find)
  if (register.parts.length === 0) return { code, key, body: { columns } }
  const parts: Record<string, readonly BodyColumns[]> = {}
  for (const part of register.parts)
    parts[part.table] = partRowsOf(database, part, key).map((each) => bodyColumns(part.table, each, find, part.by))
  return { code, key, body: { columns, parts } }
}

function bodyColumns(table: TableName, row: Row, find: CodeFinder, without: readonly string[]): BodyColumns {
  const body: Record<string, string | number | null> = {}
  for (const column of Object.keys(describe(table).columns)) {
    const chained = describe(table).columns[column]?.facts.chained
    if (chained === 'never' || without.includes(column)) continue
    const value = row[column] ?? null
    const target = referredTable(table, column)
    body[bodyName(table, column)] =
      chained === 'digest'
        ? digestOf(value)
        : target !== undefined && typeof value === 'number'
          ? find(target, value)
          : plain(value)
  }
  return body
}

const digestOf = (value: SqlValue): string | null =>
  value === null ? null : hash('sha256', value instanceof Uint8Array ? value : String(value))

/** Integers and text are canonical as they are; bytes have no place in a body unless digested. */
function plain(value: SqlValue): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError('a body holds text and integers')
}

const describe = (table: TableName): Table => TABLES[table]

const valuesOf = (names: readonly string[], values: readonly SqlValue[]): Record<string, SqlValue> =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))

const compiled = new Map<string, Compiled>()

function kept(name: string, make: () => ReturnType<typeof sql>): Compiled {
  const known = compiled.get(name)
  if (known) return known
  const made = compiledOf(make().compile(builder))
  compiled.set(name, made)
  return made
}

const equal = (names: readonly string[]) =>
  sql.join(
    names.map((name) => sql`${sql.ref(name)} = ${placeOf(name)}`),
    sql` and `,
  )

const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))

const coverage = ({ covered }: Register) => (covered === undefined ? sql`true` : sql`${sql.ref(covered)} is not null`)

const one = (register: Register): Compiled =>
  kept(
    `one ${register.table}`,
    () => sql`select * from ${sql.table(register.table)} where ${equal(register.key)} and ${coverage(register)}`,
  )

const every = (register: Register): Compiled =>
  kept(
    `every ${register.table}`,
    () => sql`select * from ${sql.table(register.table)} where ${coverage(register)} order by ${list(register.key)}`,
  )

const partRows = (part: RegisterPart): Compiled =>
  kept(`part ${part.table}`, () =>
    part.order.length > 0
      ? sql`select * from ${sql.table(part.table)} where ${equal(part.by)} order by ${list(part.order)}`
      : sql`select * from ${sql.table(part.table)} where ${equal(part.by)}`,
  )
