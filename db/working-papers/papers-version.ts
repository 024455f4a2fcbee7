import type { Database } from '../database.ts'
import { Database as Connection } from '../database.ts'
import { memoryDatabase } from '../open.ts'
import { differencesFrom, type SchemaDifference, schemaOf } from '../schema-proof.ts'
import { paperTables } from './migrations/001-papers.ts'

/** Marks a file as an auditor's file ("SikP" in the SQLite header): a ledger is never taken for one, nor the other way round. */
export const PAPERS_APPLICATION_ID = 0x53696b50

/** Each version of the file, in order. */
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

let expected: ReturnType<typeof schemaOf> | undefined

/** Holds the file's structure against that of its version: a table, index, trigger or view that is gone, was added or is defined otherwise is named. */
export function structureDifferences(database: Database): SchemaDifference[] {
  expected ??= ownStructure()
  return differencesFrom(expected, database)
}

function ownStructure(): ReturnType<typeof schemaOf> {
  const own = new Connection(memoryDatabase())
  try {
    migratePapers(own)
    return schemaOf(own)
  } finally {
    own.close()
  }
}
