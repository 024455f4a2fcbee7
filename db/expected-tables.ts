import Sqlite from 'better-sqlite3'
import { ledgerDamaged } from '../shared/result/damage.ts'
import type { Fault } from '../shared/result/fault.ts'
import { Database } from './database.ts'
import { CURRENT_VERSION, migrate, schemaVersion } from './schema-version.ts'

type Tables = ReadonlyMap<string, ReadonlySet<string>>

/** The tables that a version's own migrations make, by version: a version is made once a process. */
const known = new Map<number, Tables>()

/** The first table or column of a ledger's own version that the file lacks; undefined when it has them all. What a file has more is no damage. */
export function missingTable(database: Database): Fault | undefined {
  const found = tablesIn(database)
  for (const [table, columns] of tablesOf(schemaVersion(database))) {
    const present = found.get(table)
    if (!present) return ledgerDamaged({ part: 'tables', table })
    const lost = [...columns].find((column) => !present.has(column))
    if (lost !== undefined) return ledgerDamaged({ part: 'tables', table, reason: lost })
  }
  return undefined
}

/**
 * What is damaged where a file's version is not this program's: the number itself when no version has it, or when the tables are those of this
 * version; else a table that its version has. Undefined for an earlier version that is whole and for one from the future.
 */
export function versionFault(database: Database): Fault | undefined {
  const version = schemaVersion(database)
  if (version === CURRENT_VERSION) return undefined
  const found = tablesIn(database)
  if (version < 1 || found.size === 0 || sameTables(found, tablesOf(CURRENT_VERSION)))
    return ledgerDamaged({ part: found.size === 0 ? 'tables' : 'version', reason: String(version) })
  return version < CURRENT_VERSION ? missingTable(database) : undefined
}

/** Whether a file has the tables by which a ledger is known, whatever its header says. */
export function hasLedgerTables(database: Database): boolean {
  const found = tablesIn(database)
  return ['event', 'voucher', 'voucher_line'].every((table) => found.has(table))
}

const sameTables = (one: Tables, other: Tables): boolean =>
  one.size === other.size && [...one.keys()].every((table) => other.has(table))

function tablesOf(version: number): Tables {
  const made = known.get(version)
  if (made) return made
  const empty = new Database(new Sqlite(':memory:'))
  try {
    migrate(empty, Math.min(version, CURRENT_VERSION))
    const tables = tablesIn(empty)
    known.set(version, tables)
    return tables
  } finally {
    empty.close()
  }
}

function tablesIn(database: Database): Tables {
  const tables = new Map<string, Set<string>>()
  const rows = database.all<{ table_name: string; column_name: string }>(
    `SELECT m.name AS table_name, c.name AS column_name FROM sqlite_master m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`,
  )
  for (const { table_name: table, column_name: column } of rows) {
    const columns = tables.get(table) ?? new Set()
    columns.add(column)
    tables.set(table, columns)
  }
  return tables
}
