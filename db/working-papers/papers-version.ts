import type { Database } from '../database.ts'
import { Database as Connection } from '../database.ts'
import { memoryDatabase } from '../open.ts'
import { paperTables } from './paper-tables.ts'

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

/** An object of a file's structure: a table, an index, a trigger or a view, with its definition. */
interface StructureObject {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

/** What of a file's structure is not its version's own. */
export interface StructureDifference {
  readonly type: string
  readonly name: string
  readonly state: 'gone' | 'added' | 'changed'
}

let expected: readonly StructureObject[] | undefined

/** Holds a file's structure against that of its version: a table, index, trigger or view that is gone, was added or is defined otherwise is named. */
export function structureDifferences(database: Database): StructureDifference[] {
  expected ??= ownStructure()
  const found = new Map(structureOf(database).map((object) => [object.name, object]))
  const differences: StructureDifference[] = []
  for (const { type, name, sql } of expected) {
    const there = found.get(name)
    found.delete(name)
    if (!there) differences.push({ type, name, state: 'gone' })
    else if (there.type !== type || there.sql !== sql) differences.push({ type, name, state: 'changed' })
  }
  for (const { type, name } of found.values()) differences.push({ type, name, state: 'added' })
  return differences
}

function ownStructure(): StructureObject[] {
  const own = new Connection(memoryDatabase())
  try {
    migratePapers(own)
    return structureOf(own)
  } finally {
    own.close()
  }
}

const structureOf = (database: Database): StructureObject[] =>
  database.raw.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all() as StructureObject[]
