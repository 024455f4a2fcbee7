import { sql } from 'kysely'
import { builder, type Compiled, compiledOf, placeOf, Statement } from './build.ts'
import type { Table } from './schema/table.ts'
import { type RowOf, TABLES, type TableName } from './schema/tables.ts'

type Deed = 'insert' | 'insert-if-new' | 'upsert' | 'update' | 'delete'

/** A statement on one table, and whether it answers the number of its row. */
export interface Kept {
  readonly statement: Compiled
  readonly answersId: boolean
}

const known = new Map<string, Kept>()

/** The columns asked last of each insertion: rows of one kind come one after the other, and comparing names is cheaper than joining them. */
const latest = new Map<TableName, { readonly columns: readonly string[]; readonly kept: Kept }>()

/** The insertion of a row with these columns. */
export function insertionOf(table: TableName, columns: readonly string[]): Kept {
  const last = latest.get(table)
  if (last && last.columns.length === columns.length && columns.every((name, at) => name === last.columns[at])) return last.kept
  const kept = rowStatement('insert', table, columns)
  latest.set(table, { columns, kept })
  return kept
}

/**
 * The statement that inserts, upserts, changes or deletes rows of a table with these columns, built once for each set of them. What an object holds
 * besides the table's columns (a row read with a join, say) is left out: the compiler has seen to it that no column is missing. A key that is no
 * column, and a change or deletion without one, is a mistake of the program and throws.
 */
export function rowStatement(deed: Deed, table: TableName, columns: readonly string[], key: readonly string[] = []): Kept {
  const shape = `${deed} ${table} ${columns.join(',')} ${key.join(',')}`
  const kept = known.get(shape)
  if (kept) return kept
  const description: Table = TABLES[table]
  const unknown = key.find((name) => !(name in description.columns))
  if (unknown !== undefined) throw new RangeError(`${table} has no column ${unknown}`)
  const own = columns.filter((name) => name in description.columns)
  const answersId = (deed === 'insert' || deed === 'upsert') && description.columns.id?.type === 'INTEGER'
  const made = { statement: build(deed, table, own, key, answersId), answersId }
  known.set(shape, made)
  return made
}

/**
 * The insertion of whole rows, for the loops that post tens of thousands: it is given every column, leaves out whatever else the object holds, and
 * answers no number. A line of a voucher so costs a copy less than by `Database.insert` (docs/BENCHMARKS.md).
 */
export function wholeInsertion<T extends TableName>(table: T): Statement<RowOf<T>, never> {
  const names = Object.keys(TABLES[table].columns)
  const values = sql.join(names.map(placeOf))
  const insertion = sql<never>`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) values (${values})`
  return new Statement(() => ({ compile: () => insertion.compile(builder) }))
}

function build(deed: Deed, table: TableName, columns: readonly string[], key: readonly string[], answersId: boolean): Compiled {
  if (deed === 'update' || deed === 'delete') {
    if (key.length === 0) throw new RangeError(`rows of ${table} are changed or deleted by a key`)
    const where = sql.join(
      key.map((name) => sql`${sql.ref(name)} = ${placeOf(`key_${name}`)}`),
      sql` and `,
    )
    const set = sql.join(columns.map((name) => sql`${sql.ref(name)} = ${placeOf(name)}`))
    return raw(
      deed === 'delete'
        ? sql`delete from ${sql.table(table)} where ${where}`
        : sql`update ${sql.table(table)} set ${set} where ${where}`,
    )
  }
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const values = sql.join(columns.map(placeOf))
  const returning = answersId ? sql` returning id` : sql``
  const conflict =
    deed === 'insert' ? sql`` : deed === 'insert-if-new' ? sql` on conflict do nothing` : upsertion(table, columns, key)
  return raw(sql`insert into ${sql.table(table)} (${names}) values (${values})${conflict}${returning}`)
}

function upsertion(table: TableName, columns: readonly string[], key: readonly string[]) {
  const description: Table = TABLES[table]
  const primary = Object.keys(description.columns).filter((name) => description.columns[name]?.facts.isKey)
  const keys = key.length > 0 ? key : primary
  const others = columns.filter((name) => !keys.includes(name))
  const target = sql.join(keys.map((name) => sql.ref(name)))
  // Nothing to change still answers the row: the key is set to itself.
  const set = sql.join((others.length > 0 ? others : keys).map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  return sql` on conflict (${target}) do update set ${set}`
}

const raw = (fragment: ReturnType<typeof sql>): Compiled => compiledOf(fragment.compile(builder))
