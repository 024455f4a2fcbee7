import type { Canonical } from '../../shared/canonical/canonical.ts'
import { snakeName } from '../column-names.ts'
import type { Table } from '../schema/table.ts'
import { TABLES, type TableName } from '../schema/tables.ts'
import { codeColumns, referredTable } from './codes.ts'
import { bodyName } from './register-rows.ts'
import { REGISTERS } from './registers.ts'

/**
 * What the file says of its own registers, as an event of its chain holds it (docs/format/LEDGER.md): by it alone, without this program, every row can be
 * proved. Names are those of the file. A column is `[column, name in bodies, table referred to or null, how it is held or null, default or null]`.
 */
export const formatDescription = (): Canonical => ({
  registers: REGISTERS.map(({ name, table, key, code, covered, parts }) => ({
    name,
    table: snakeName(table),
    key: key.map(snakeName),
    code: code.map(snakeName),
    covered: covered === undefined ? null : snakeName(covered),
    columns: columnsOf(table),
    parts: parts.map((part) => ({
      name: part.table,
      table: snakeName(part.table),
      by: part.by.map(snakeName),
      order: part.order.map(snakeName),
      columns: columnsOf(part.table, part.by),
    })),
  })),
  codes: codesReferredTo(),
})

function columnsOf(table: TableName, without: readonly string[] = []): Canonical {
  const { columns }: Table = TABLES[table]
  return Object.entries(columns).flatMap(([column, { facts }]) => {
    if (facts.chained === 'never' || without.includes(column)) return []
    const target = referredTable(table, column)
    const held = facts.chained ?? null
    return [[snakeName(column), bodyName(table, column), target ? snakeName(target) : null, held, facts.defaultValue ?? null]]
  })
}

/** How a row is named where another refers to its number: `[table, its columns]`, each with the table it refers to itself. */
function codesReferredTo(): Canonical {
  const targets = new Set<TableName>()
  const note = (table: TableName): void => {
    for (const column of codeColumns(table)) {
      const target = referredTable(table, column)
      if (target && !targets.has(target)) {
        targets.add(target)
        note(target)
      }
    }
  }
  for (const table of Object.keys(TABLES) as TableName[])
    for (const column of Object.keys((TABLES[table] as Table).columns)) {
      const target = referredTable(table, column)
      if (target && !targets.has(target)) {
        targets.add(target)
        note(target)
      }
    }
  return [...targets].map((table) => [
    snakeName(table),
    codeColumns(table).map((column) => {
      const target = referredTable(table, column)
      return [snakeName(column), target ? snakeName(target) : null]
    }),
  ])
}
