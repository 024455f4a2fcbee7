import type { Database, SqlValue } from '../database.ts'
import type { Register } from '../registers/register.ts'

type Row = Record<string, SqlValue>

/** A row as the chain covers it: its columns, and under each child's name the rows that belong to it. */
export interface RegisterRow {
  readonly key: string
  readonly columns: Readonly<Row>
  readonly children: Readonly<Record<string, readonly Row[]>>
}

/** One row of a register; undefined when there is none of this key, or when the chain does not cover it. */
export function registerRow(database: Database, register: Register, key: string | number): RegisterRow | undefined {
  const row = database.get<Row>(`SELECT * FROM ${register.table} WHERE ${register.key} = ? ${also(register)}`, key)
  return row && complete(database, register, row)
}

export function* registerRows(database: Database, register: Register): Generator<RegisterRow> {
  const condition = register.covered === undefined ? '' : `WHERE ${register.covered}`
  for (const row of database.iterate<Row>(`SELECT * FROM ${register.table} ${condition} ORDER BY ${register.key}`))
    yield complete(database, register, row)
}

const also = (register: Register): string => (register.covered === undefined ? '' : `AND ${register.covered}`)

function complete(database: Database, register: Register, row: Row): RegisterRow {
  const key = row[register.key] ?? null
  const children = (register.children ?? []).map((child): [string, Row[]] => [
    child.table,
    database.all<Row>(`SELECT * FROM ${child.table} WHERE ${child.parent} = ? ORDER BY ${child.order}`, key),
  ])
  const columns = Object.entries(row).filter(([column]) => !register.unrecorded?.includes(column))
  return { key: String(key), columns: Object.fromEntries(columns), children: Object.fromEntries(children) }
}
