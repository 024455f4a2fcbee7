import type { Database } from '../database.ts'
import { paperTables } from './paper-tables.ts'

/** Marks a file as an auditor's file ("SikP" in the SQLite header): a ledger is never taken for one, nor the other way round. */
export const PAPERS_APPLICATION_ID = 0x53696b50

/** Each version of the file, in order. A content of its own kind (findings) adds its tables here, and its merging in `paper-contents.ts`. */
const PAPERS_MIGRATIONS: readonly string[] = [paperTables]

export const PAPERS_VERSION = PAPERS_MIGRATIONS.length

export const papersVersion = (database: Database): number => Number(database.pragma('user_version'))

/** Brings a file to the current version, in one transaction. */
export function migratePapers(database: Database): void {
  const from = papersVersion(database)
  if (from >= PAPERS_VERSION) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const migration of PAPERS_MIGRATIONS.slice(from)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${PAPERS_VERSION}; PRAGMA application_id = ${PAPERS_APPLICATION_ID}`)
    database.exec('COMMIT')
  } catch (cause) {
    database.exec('ROLLBACK')
    throw cause
  }
}
