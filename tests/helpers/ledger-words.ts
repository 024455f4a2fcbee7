import { snakeName } from '../../db/column-names.ts'
import type { Database } from '../../db/database.ts'
import type { Table } from '../../db/schema/table.ts'
import { TABLES } from '../../db/schema/tables.ts'
import type { FieldValues } from './default-input.ts'
import { plainSql } from './plain-sql.ts'

/** Fields that ask for a row by another name than its table's, by what they end in. */
const OTHER_NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:voucherKey|key|voucher)$/, 'voucher', 'number'],
  [/^(?:debit|credit|bank|cash)?account$/i, 'voucherLine', 'account'],
  [/user|author|person/i, 'user', 'name'],
  [/addressee/i, 'partner', 'code'],
]

/**
 * What a ledger itself has for the field of an input, by the field's name: "grant" → the codes of its grants, "id" → the number of a row, "month" → its
 * months. Derived from the schema, so that a table's codes are found by its name on the day it is made.
 */
export function ledgerWords(database: Database): FieldValues {
  const values = (table: string, column: string): (string | number)[] =>
    plainSql(database)
      .all<{ value: string | number }>(`SELECT ${snakeName(column)} AS value FROM ${snakeName(table)} ORDER BY 1 LIMIT 5`)
      .map(({ value }) => value)
  const year = values('voucherLine', 'date').map((date) => Number(String(date).slice(0, 4)))
  return (name) => {
    const other = OTHER_NAMES.find(([names]) => names.test(name))
    if (other) return values(other[1], other[2])
    if (/year/i.test(name)) return year
    if (/id$/i.test(name)) return [1]
    if (/date|from|^to$|asOf|^on$|dated/i.test(name)) return values('voucherLine', 'date')
    if (/month|period/i.test(name)) return values('voucherLine', 'date').map((date) => String(date).slice(0, 7))
    const table = tableCalled(name)
    return table === undefined ? [] : values(table, codeOf(table))
  }
}

const tableCalled = (name: string): keyof typeof TABLES | undefined =>
  (Object.keys(TABLES) as (keyof typeof TABLES)[]).find((table) => {
    const { chain }: Table = TABLES[table]
    return table === name || (chain.role === 'register' && chain.name === name)
  })

function codeOf(table: keyof typeof TABLES): string {
  const { chain, columns }: Table = TABLES[table]
  return (
    (chain.role === 'register' ? chain.code.find((column) => column in columns) : undefined) ?? Object.keys(columns)[0] ?? 'rowid'
  )
}
