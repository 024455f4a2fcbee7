import { sql } from 'kysely'
import { statement } from '../build.ts'
import { snakeName } from '../column-names.ts'
import type { Database } from '../database.ts'
import { TABLES, type TableName } from '../schema/tables.ts'

/** The largest tables: the chain proves their references, by the codes that it covers. */
const PROVED_ELSEWHERE: readonly TableName[] = [
  'voucher',
  'voucherLine',
  'event',
  'command',
  'accountBalance',
  'dimensionBalance',
]
const PROVED_HERE = Object.keys(TABLES)
  .filter((table) => !PROVED_ELSEWHERE.some((other) => other === table))
  .map(snakeName)
  .sort()
const NAMED_AT_MOST = 50

/** Rows that point to a row that does not exist, by their table and the one they point to. */
export function brokenReferences(database: Database): { table: string; parent: string }[] {
  const broken: { table: string; parent: string }[] = []
  for (const name of PROVED_HERE) {
    if (broken.length >= NAMED_AT_MOST) break
    broken.push(...(database.raw.pragma(`foreign_key_check(${name})`) as { table: string; parent: string }[]))
  }
  return broken.slice(0, NAMED_AT_MOST)
}

const MISPLACED = statement((db) =>
  db.selectFrom('period').select('month').where('fiscalYear', '<>', sql<number>`cast(substr(month, 1, 4) as integer)`),
)

/** Months whose row states another fiscal year than their own (calendar years). */
export const misplacedMonths = (database: Database): string[] => database.all(MISPLACED).map(({ month }) => month)
