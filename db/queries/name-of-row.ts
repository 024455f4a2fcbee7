import type { Database, SqlValue } from '../database.ts'
import { type CodeFinder, codeOfRow } from '../registers/codes.ts'
import { registerRow } from '../registers/register-rows.ts'
import { registerOf } from '../registers/registers.ts'
import type { Table } from '../schema/table.ts'
import { TABLES, type TableName } from '../schema/tables.ts'

/** What a row is called where a verification speaks of it. */
export interface RowName {
  /** The register of the row, or of the row that it is a part of; the table's own name where it belongs to none. */
  readonly register: string
  readonly title: string
  /** Which part of that row is meant, where it is one. */
  readonly partTable?: string
}

/** What names a row: its own code, or that of the row it is a part of. A restricted register says that a row was touched, never which. */
export function nameOfRow(
  database: Database,
  table: TableName,
  row: Readonly<Record<string, SqlValue>>,
  find: CodeFinder,
): RowName {
  const { chain } = TABLES[table] as Table
  if (chain.role === 'register') return { register: chain.name, title: chain.restricted ? '–' : codeOf(table, row, find) }
  if (chain.role !== 'part') return { register: table, title: String(row.label ?? '–') }
  const owner = registerOf(chain.of as TableName)
  if (!owner) throw new Error(`${chain.of} is no register`)
  const key = chain.by.map((column) => row[column] ?? null)
  const isNumbered = owner.key.length === 1 && owner.key[0] === 'id' && typeof key[0] === 'number'
  const title = isNumbered ? find(owner.table, Number(key[0])) : (registerRow(database, owner, key, find)?.code ?? '–')
  return { register: owner.name, title: owner.restricted ? '–' : title, partTable: table }
}

/** A numbered row by the code that the chain knows it under, whatever its columns say now. */
const codeOf = (table: TableName, row: Readonly<Record<string, SqlValue>>, find: CodeFinder): string =>
  typeof row.id === 'number' ? find(table, row.id) : codeOfRow(table, row, find)
