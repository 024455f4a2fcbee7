import { sql } from 'kysely'
import { type Answered, builder, compiledOf, statement } from '../build.ts'
import { camelName, snakeName } from '../column-names.ts'
import type { Database } from '../database.ts'
import type { CodeFinder } from '../registers/codes.ts'
import { bodyName } from '../registers/register-rows.ts'
import { TABLES, type TableName } from '../schema/tables.ts'
import { nameOfRow, type RowName } from './name-of-row.ts'

/** The largest tables: the chain proves their references, by the codes that it covers. */
const PROVED_ELSEWHERE: readonly TableName[] = [
  'voucher',
  'voucherLine',
  'event',
  'command',
  'accountBalance',
  'dimensionBalance',
]
const PROVED_HERE = (Object.keys(TABLES) as TableName[]).filter((table) => !PROVED_ELSEWHERE.includes(table)).sort()
const NAMED_AT_MOST = 50

/** A row that points to a row that does not exist. */
export interface BrokenReference extends RowName {
  /** The column's name in bodies. */
  readonly field: string
  /** The table it points to. */
  readonly parent: TableName
  /** What it points to: the code of the row that the chain knew there; empty where nobody ever knew one. */
  readonly other: string
}

interface ForeignKey {
  readonly id: number
  readonly table: string
  readonly from: string
  readonly to: string | null
}

/** Rows that point to a row that does not exist. */
export function brokenReferences(database: Database, find: CodeFinder): BrokenReference[] {
  const broken: BrokenReference[] = []
  for (const name of PROVED_HERE) {
    if (broken.length >= NAMED_AT_MOST) break
    const found = database.raw.pragma(`foreign_key_check(${snakeName(name)})`) as { fkid: number }[]
    const keys = new Set(found.map(({ fkid }) => fkid))
    if (keys.size === 0) continue
    const known = database.raw.pragma(`foreign_key_list(${snakeName(name)})`) as ForeignKey[]
    for (const id of keys)
      broken.push(
        ...pointers(
          database,
          name,
          known.filter((key) => key.id === id),
          find,
        ),
      )
  }
  return broken.slice(0, NAMED_AT_MOST)
}

/** The rows of a table whose foreign key, of one column or several, meets no row. */
function pointers(database: Database, table: TableName, key: readonly ForeignKey[], find: CodeFinder): BrokenReference[] {
  const parent = key[0]?.table ?? ''
  const same = key.map(({ from, to }) => sql`p.${sql.ref(to ?? from)} = c.${sql.ref(from)}`)
  const filled = key.map(({ from }) => sql`c.${sql.ref(from)} is not null`)
  const rows = database.read(
    compiledOf(
      sql`select c.* from ${sql.table(snakeName(table))} c where ${sql.join(filled, sql` and `)} and not exists (select 1 from ${sql.table(parent)} p where ${sql.join(same, sql` and `)}) limit ${sql.lit(NAMED_AT_MOST)}`.compile(
        builder,
      ),
    ),
    {},
  )
  return rows.map((row) => {
    const values = key.map(({ from }) => row[camelName(from)] ?? null)
    const target = camelName(parent) as TableName
    return {
      ...nameOfRow(database, table, row, find),
      field: key.map(({ from }) => bodyName(table, camelName(from))).join('/'),
      parent: target,
      other: values.map((value) => (typeof value === 'number' ? known(find(target, value)) : String(value))).join('/'),
    }
  })
}

/** Nobody knows a row by a number alone. */
const known = (code: string): string => (code.startsWith('?') ? '' : code)

const MISPLACED = statement((db) =>
  db
    .selectFrom('period')
    .select(['month', 'fiscalYear'])
    .where('fiscalYear', '<>', sql<number>`cast(substr(month, 1, 4) as integer)`),
)

/** Months whose row states another fiscal year than their own (calendar years). */
export const misplacedMonths = (database: Database): Answered<typeof MISPLACED>[] => database.all(MISPLACED)
