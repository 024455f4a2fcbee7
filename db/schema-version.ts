import type { Database } from './database.ts'
import { ledgerMigration } from './migrations/001-ledger.ts'
import { triggerMigration } from './migrations/002-triggers.ts'

/** Marks a file as a Sikasso ledger ("Sika" in the SQLite header). */
export const APPLICATION_ID = 0x53696b61

const MIGRATIONS: readonly string[] = [ledgerMigration, triggerMigration]

export const CURRENT_VERSION = MIGRATIONS.length

export const schemaVersion = (database: Database): number => Number(database.pragma('user_version'))

/** Brings a file to the current version: all pending migrations in one transaction, or none of them. */
export function migrate(database: Database): void {
  const from = schemaVersion(database)
  if (from >= CURRENT_VERSION) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const migration of MIGRATIONS.slice(from)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${CURRENT_VERSION}; PRAGMA application_id = ${APPLICATION_ID}`)
    database.exec('COMMIT')
  } catch (cause) {
    database.exec('ROLLBACK')
    throw cause
  }
}
