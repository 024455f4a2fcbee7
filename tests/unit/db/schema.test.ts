import { expect, test } from 'vitest'
import { camelName, snakeName } from '../../../db/column-names.ts'
import { Database } from '../../../db/database.ts'
import { memoryDatabase } from '../../../db/open.ts'
import { bodyName } from '../../../db/registers/register-rows.ts'
import { REGISTERS } from '../../../db/registers/registers.ts'
import type { Table } from '../../../db/schema/table.ts'
import { TABLES, type TableName } from '../../../db/schema/tables.ts'
import { migrate } from '../../../db/schema-version.ts'

const database = new Database(memoryDatabase())
migrate(database)

const rows = <T>(sql: string): T[] => database.raw.prepare(sql).all() as T[]
const described = Object.entries(TABLES) as unknown as (readonly [TableName, Table])[]
const fileTables = rows<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")

interface ColumnInfo {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}

interface ForeignKey {
  readonly from: string
  readonly table: string
  readonly to: string
}

const columnsOf = (table: string) => rows<ColumnInfo>(`SELECT * FROM pragma_table_info('${table}')`)
const keysOf = (table: string) => rows<ForeignKey>(`SELECT * FROM pragma_foreign_key_list('${table}')`)
const literal = (value: string | number | undefined) =>
  value === undefined ? null : typeof value === 'number' ? String(value) : `'${value}'`

test('the descriptions name every table of a migrated ledger, and no other', () => {
  expect(described.map(([name]) => snakeName(name)).sort()).toEqual(fileTables.map(({ name }) => name).sort())
})

test.each(described)('%s is described as the file has it, column by column', (name, { columns }) => {
  const table = snakeName(name)
  const keys = keysOf(table)
  const inFile = columnsOf(table).map((column) => {
    const key = keys.find(({ from }) => from === column.name)
    return {
      name: column.name,
      type: column.type,
      nullable: column.notnull === 0 && column.pk === 0,
      key: column.pk > 0,
      default: column.dflt_value,
      reference: key ? `${key.table}.${key.to}` : null,
    }
  })
  const inSchema = Object.entries(columns).map(([column, { type, facts }]) => ({
    name: snakeName(column),
    type,
    nullable: facts.nullable ?? false,
    key: facts.isKey ?? false,
    default: literal(facts.defaultValue),
    reference: facts.reference?.enforced ? `${snakeName(facts.reference.table)}.${snakeName(facts.reference.column)}` : null,
  }))
  expect(inSchema).toEqual(inFile)
})

test('every name comes back from the file as it went', () => {
  const names = described.flatMap(([name, { columns }]) => [name, ...Object.keys(columns)])
  expect(names.filter((name) => camelName(snakeName(name)) !== name)).toEqual([])
})

test('every part belongs to a register, by as many columns as its key has', () => {
  const keyOf = (name: TableName) => Object.values((TABLES[name] as Table).columns).filter(({ facts }) => facts.isKey).length
  const astray = described.filter(([, { chain }]) => {
    if (chain.role !== 'part') return false
    const owner = REGISTERS.find(({ table }) => table === chain.of)
    return !owner || chain.by.length !== keyOf(owner.table)
  })
  expect(astray.map(([name]) => name)).toEqual([])
})

test('what names the rows of a register is never empty and never twice', () => {
  const unnamed = REGISTERS.filter(({ table, code }) => {
    const sql = snakeName(table)
    const info = columnsOf(sql)
    const names = code.map(snakeName).sort().join()
    const key = info
      .filter(({ pk }) => pk > 0)
      .map(({ name }) => name)
      .sort()
      .join()
    const unique = rows<{ name: string; partial: number; unique: number }>(`SELECT * FROM pragma_index_list('${sql}')`)
      .filter((index) => index.unique === 1 && index.partial === 0)
      .map(({ name }) =>
        rows<{ name: string }>(`SELECT name FROM pragma_index_info('${name}')`)
          .map((column) => column.name)
          .sort()
          .join(),
      )
    const filled = code.every((column) =>
      info.some(({ name, notnull, pk }) => name === snakeName(column) && (notnull === 1 || pk > 0)),
    )
    return !filled || (key !== names && !unique.includes(names))
  })
  expect(unnamed.map(({ name }) => name)).toEqual([])
})

test('no two columns of a table have one name in the events', () => {
  const twins = described.flatMap(([name, { columns }]) => {
    const names = Object.keys(columns).map((column) => bodyName(name, column))
    return names.filter((each, at) => names.indexOf(each) !== at).map((each) => `${name}.${each}`)
  })
  expect(twins).toEqual([])
})

test('a table that the chain leaves out says why, and few do', () => {
  const exempt = described.filter(([, { chain }]) => chain.role === 'exempt')
  expect(exempt.map(([name]) => name).sort()).toEqual(['budgetDraft', 'command', 'draftInvoice', 'voucherDraft'])
  for (const [, { chain }] of exempt) expect(chain.role === 'exempt' && chain.why.length).toBeGreaterThan(20)
})
