import { ledgerDamaged } from '../shared/result/damage.ts'
import type { Fault } from '../shared/result/fault.ts'
import { camelName, snakeName } from './column-names.ts'
import type { Database } from './database.ts'
import { TABLES } from './schema/tables.ts'
import { CURRENT_VERSION, schemaVersion } from './schema-version.ts'

/** The first table or column of this version that the file lacks; undefined when it has them all. What a file has more is no damage. */
export function missingTable(database: Database): Fault | undefined {
  const found = tablesIn(database)
  for (const [name, { columns }] of Object.entries(TABLES)) {
    const table = snakeName(name)
    const present = found.get(name)
    if (!present) return ledgerDamaged({ part: 'tables', table })
    const lost = Object.keys(columns).find((column) => !present.has(column))
    if (lost !== undefined) return ledgerDamaged({ part: 'tables', table, reason: snakeName(lost) })
  }
  return undefined
}

/**
 * What is damaged where a file's version is not this program's: the number itself when no version has it, or when the tables are those of this
 * version; all of them when there are none. Undefined for another version, earlier or from the future.
 */
export function versionFault(database: Database): Fault | undefined {
  const version = schemaVersion(database)
  if (version === CURRENT_VERSION) return undefined
  const found = tablesIn(database)
  if (found.size === 0) return ledgerDamaged({ part: 'tables', reason: String(version) })
  return version < 1 || hasTheseTables(found) ? ledgerDamaged({ part: 'version', reason: String(version) }) : undefined
}

/** Whether a file has the tables by which a ledger is known, whatever its header says. */
export function hasLedgerTables(database: Database): boolean {
  const found = tablesIn(database)
  return (['event', 'voucher', 'voucherLine'] as const).every((table) => found.has(table))
}

const hasTheseTables = (found: ReadonlyMap<string, unknown>): boolean =>
  found.size === Object.keys(TABLES).length && Object.keys(TABLES).every((table) => found.has(table))

/** The columns of each table of the file, by the names of this program. */
function tablesIn(database: Database): Map<string, Set<string>> {
  const tables = new Map<string, Set<string>>()
  const rows = database.raw
    .prepare(
      `SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .raw()
    .all() as [string, string][]
  for (const [table, column] of rows) {
    const name = camelName(table)
    const columns = tables.get(name) ?? new Set()
    columns.add(camelName(column))
    tables.set(name, columns)
  }
  return tables
}
