import type { Table } from '../schema/table.ts'
import { TABLES, type TableName } from '../schema/tables.ts'
import type { Register, RegisterPart } from './register.ts'

// Object.entries forgets that the keys are the tables' names.
const ALL = Object.entries(TABLES) as unknown as readonly (readonly [TableName, Table])[]

/** Every register of the ledger, in the order of the schema. */
export const REGISTERS: readonly Register[] = ALL.flatMap(([table, { chain, columns }]) => {
  if (chain.role !== 'register') return []
  const { name, code, covered, restricted = false } = chain
  return [{ name, table, key: keyOf(columns), code, parts: partsOf(table), covered, restricted }]
})

const BY_NAME = new Map(REGISTERS.map((register) => [register.name, register]))
const BY_TABLE = new Map(REGISTERS.map((register) => [register.table, register]))

/** The register of this name; undefined for a word that names none. */
export const registerCalled = (name: string): Register | undefined => BY_NAME.get(name)

/** The register whose rows stand in this table; undefined for a table of another kind. */
export const registerOf = (table: TableName): Register | undefined => BY_TABLE.get(table)

function partsOf(owner: TableName): readonly RegisterPart[] {
  return ALL.flatMap(([table, { chain, columns }]) => {
    if (chain.role !== 'part' || chain.of !== owner) return []
    return [{ table, by: chain.by, order: keyOf(columns).filter((name) => !chain.by.includes(name)) }]
  })
}

function keyOf(columns: Table['columns']): readonly string[] {
  return Object.keys(columns).filter((name) => columns[name]?.facts.isKey)
}
