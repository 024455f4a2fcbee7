import type { Database } from '../database.ts'

/** The largest tables: the chain proves their references, by the codes that it covers. */
const PROVED_ELSEWHERE = new Set(['voucher', 'voucher_line', 'event', 'command', 'account_balance', 'dimension_balance'])
const NAMED_AT_MOST = 50

/** Rows that point to a row that does not exist, by their table and the one they point to. */
export function brokenReferences(database: Database): { table: string; parent: string }[] {
  const broken: { table: string; parent: string }[] = []
  const tables = database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  for (const { name } of tables) {
    if (PROVED_ELSEWHERE.has(name) || broken.length >= NAMED_AT_MOST) continue
    broken.push(...(database.raw.pragma(`foreign_key_check(${name})`) as { table: string; parent: string }[]))
  }
  return broken.slice(0, NAMED_AT_MOST)
}

/** Months whose row states another fiscal year than their own (calendar years). */
export const misplacedMonths = (database: Database): string[] =>
  database
    .all<{ month: string }>('SELECT month FROM period WHERE fiscal_year <> CAST(substr(month, 1, 4) AS INTEGER)')
    .map(({ month }) => month)
