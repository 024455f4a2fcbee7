import type { Table } from '../schema/table.ts'
import { TABLES, type TableName } from '../schema/tables.ts'
import type { Register } from './register.ts'
import { bodyName, type RowBody } from './register-rows.ts'

type Value = string | number | null
type Columns = { readonly [column: string]: Value }

/** One value that is not what the chain holds. */
export interface RowDifference {
  readonly table: TableName
  /** The column's name in bodies; absent where a whole row of a part is meant. */
  readonly field: string | undefined
  /** Which row of a part, by the values of its key; empty for the row itself. */
  readonly row: string
  readonly held: Value
  readonly found: Value
}

/**
 * What tells a row from what the chain holds of it, value by value. A column born after the event counts as its declared default, and a part born
 * after it as empty, so that a new release unmakes no proof (spec 08 §6).
 */
export function rowDifferences(register: Register, held: RowBody, found: RowBody): RowDifference[] {
  const differences = columnDifferences(register.table, '', held.columns, found.columns)
  for (const part of register.parts) {
    const name = (columns: Columns): string => part.order.map((column) => columns[bodyName(part.table, column)] ?? '').join('/')
    const before = new Map((held.parts?.[part.table] ?? []).map((columns) => [name(columns), columns]))
    for (const columns of found.parts?.[part.table] ?? []) {
      const row = name(columns)
      const known = before.get(row)
      before.delete(row)
      if (known) differences.push(...columnDifferences(part.table, row, known, columns))
      else differences.push({ table: part.table, field: undefined, row, held: null, found: row })
    }
    for (const row of before.keys()) differences.push({ table: part.table, field: undefined, row, held: row, found: null })
  }
  const parts = new Set<string>(register.parts.map(({ table }) => table))
  for (const table of Object.keys(held.parts ?? {}))
    if (!parts.has(table) && (held.parts?.[table]?.length ?? 0) > 0)
      differences.push({ table: register.table, field: table, row: '', held: table, found: null })
  return differences
}

function columnDifferences(table: TableName, row: string, held: Columns, found: Columns): RowDifference[] {
  const defaults = defaultsOf(table)
  const fields = new Set([...Object.keys(found), ...Object.keys(held)])
  return [...fields].flatMap((field) => {
    const before = field in held ? (held[field] ?? null) : (defaults.get(field) ?? null)
    const now = found[field] ?? null
    return before === now ? [] : [{ table, field, row, held: before, found: now }]
  })
}

const known = new WeakMap<Table['columns'], ReadonlyMap<string, Value>>()

function defaultsOf(table: TableName): ReadonlyMap<string, Value> {
  const { columns }: Table = TABLES[table]
  const kept = known.get(columns)
  if (kept) return kept
  const made = new Map(Object.keys(columns).map((name) => [bodyName(table, name), columns[name]?.facts.defaultValue ?? null]))
  known.set(columns, made)
  return made
}
