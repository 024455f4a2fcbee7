import { snakeName } from '../../db/column-names.ts'
import type { Table } from '../../db/schema/table.ts'
import { TABLES, type TableName } from '../../db/schema/tables.ts'
import type { AlteredFile } from './altered-copy.ts'

export type Row = Readonly<Record<string, string | number | null | Uint8Array>>

export const describedTable = (table: TableName): Table => TABLES[table]

/** The tables that the chain covers in this way. */
export const tablesOf = (...roles: readonly Table['chain']['role'][]): TableName[] =>
  (Object.keys(TABLES) as TableName[]).filter((table) => roles.includes(describedTable(table).chain.role))

export const rowsOf = ({ raw }: AlteredFile, table: TableName, condition = 'true', most = 2): Row[] =>
  raw.prepare(`SELECT * FROM ${snakeName(table)} WHERE ${condition} LIMIT ${most}`).all() as Row[]

/** Sets a column of one row, whatever it was; the statement fails when it meets no row, or several. */
export function setCell(file: AlteredFile, table: TableName, row: Row, column: string, value: unknown): void {
  const same = Object.keys(row)
    .map((name) => `${name} IS ?`)
    .join(' AND ')
  const { changes } = file.raw
    .prepare(`UPDATE ${snakeName(table)} SET ${column} = ? WHERE ${same}`)
    .run(value, ...Object.values(row))
  if (changes !== 1) throw new Error(`${table}.${column}: ${changes} rows changed`)
}

/** Alters a cell as little as can be and answers what puts it back. An empty cell is filled. */
export function alterCell(file: AlteredFile, table: TableName, row: Row, column: string): () => void {
  const before = row[column] ?? null
  const others = [another(before, describedTable(table).columns, column), `${String(before)}~`]
  for (const value of others) {
    try {
      setCell(file, table, row, column, value)
      return () => setCell(file, table, { ...row, [column]: value as Row[string] }, column, before)
    } catch (cause) {
      // Another row has this very key already: another value is tried.
      if (!String(cause).includes('UNIQUE')) throw cause
    }
  }
  throw new Error(`${table}.${column} could not be altered`)
}

function another(before: Row[string] | undefined, columns: Table['columns'], column: string): unknown {
  if (before instanceof Uint8Array) return Uint8Array.from(before, (byte, at) => (at === 0 ? byte ^ 1 : byte))
  // Another step for each table, so that two cells altered together never agree again.
  if (typeof before === 'number') return before + 1_000_003 + Object.keys(columns).length * 101 + column.length
  if (typeof before === 'string' && before !== '')
    return `${before.slice(0, -1)}${String.fromCharCode(before.charCodeAt(before.length - 1) ^ 1)}`
  const described = Object.entries(columns).find(([name]) => snakeName(name) === column)?.[1]
  return described?.type === 'INTEGER' ? 1 : described?.type === 'BLOB' ? Uint8Array.of(1) : 'x'
}
