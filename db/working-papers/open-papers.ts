import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { PaperEntry } from '../../domain/audit/papers/paper-entry.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { snakeName } from '../column-names.ts'
import { Database } from '../database.ts'
import { applyKey, applySettings, isPlainSqlite } from '../open.ts'
import { makeOwnedFolder } from '../owned-folder.ts'
import type { SchemaDifference } from '../schema-proof.ts'
import { withLog } from '../write-ahead-log.ts'
import { syncFile, syncFolder } from '../write-atomically.ts'
import { addEntry } from './paper-entries.ts'
import { PAPER_TABLES } from './paper-schema.ts'
import { papersFault } from './papers-fault.ts'
import type { PapersPlace } from './papers-place.ts'
import { migratePapers, PAPERS_APPLICATION_ID, PAPERS_VERSION, papersVersion, structureDifferences } from './papers-version.ts'

export interface OpenPapers {
  readonly database: Database
  /** What of its structure is not its version's own. */
  readonly differences: readonly SchemaDifference[]
  /** Its tables are those of its version, so that its rows can be read; triggers and indexes may still be altered. */
  readonly isReadable: boolean
  close(): void
}

const OWN_TABLES = Object.keys(PAPER_TABLES).map(snakeName)

/** The key of the auditor's file, never the ledger's own; undefined for a plain ledger. */
export type PapersKey = Uint8Array | undefined

/**
 * Opens an auditor's file as it is. Refused by name: no auditor's file, one that this ledger's key does not open, of a newer version, damaged. Whether
 * what it says was altered is asked of its chain.
 */
export function openPapers(path: string, key: PapersKey, writing: boolean): Result<OpenPapers> {
  const name = basename(path)
  try {
    // A plain file opens with any key or none: it is refused before it is read.
    if (statSync(path).size === 0 || isPlainSqlite(path) !== (key === undefined))
      return failure(fault('PAPERS_UNREADABLE', undefined, { name }))
    return opened(new Database(new Sqlite(path, { timeout: 5_000 })), key, writing, name)
  } catch (cause) {
    return failure(papersFault(cause, name))
  }
}

/** Opens the bytes of an auditor's file, to be read: a plain one in memory, an encrypted one in a folder of this process. */
export function openPapersBytes(bytes: Uint8Array, key: PapersKey, name: string): Result<OpenPapers> {
  try {
    if (!key) {
      if (Buffer.from(bytes.subarray(0, 15)).toString('latin1') !== 'SQLite format 3')
        return failure(fault('PAPERS_UNREADABLE', undefined, { name }))
      return opened(new Database(new Sqlite(Buffer.from(withLog(bytes, new Uint8Array())))), undefined, false, name)
    }
    const folder = makeOwnedFolder()
    const path = join(folder.path, 'papers')
    writeFileSync(path, bytes, { mode: 0o600 })
    const result = openPapers(path, key, false)
    if (!result.ok) {
      folder.release()
      return failure(...result.faults.map((one) => fault(one.code, one.place, { ...one.details, name })))
    }
    const close = () => {
      result.value.close()
      folder.release()
    }
    return success({ ...result.value, close })
  } catch (cause) {
    return failure(papersFault(cause, name))
  }
}

/**
 * Opens the auditor's file of a ledger for writing, or makes it with its first entry. A file that is written for the first time where another lies
 * write-protected begins as its copy. It is there whole or not at all.
 */
export function openOrMakePapers(place: PapersPlace, key: PapersKey, first: () => PaperEntry): Result<OpenPapers> {
  const { path, seed } = place
  try {
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true })
      const unfinished = `${path}-new`
      rmSync(unfinished, { force: true })
      if (seed !== undefined) copySeed(seed, unfinished)
      else make(unfinished, key, first())
      syncFile(unfinished)
      renameSync(unfinished, path)
      syncFolder(dirname(path))
    }
    return openPapers(path, key, true)
  } catch (cause) {
    return failure(papersFault(cause, basename(path)))
  }
}

/** The copy of a write-protected file may be written. */
function copySeed(seed: string, path: string): void {
  copyFileSync(seed, path)
  chmodSync(path, 0o600)
}

function make(path: string, key: PapersKey, first: PaperEntry): void {
  const database = new Database(new Sqlite(path))
  try {
    applyKey(database, key)
    applySettings(database)
    migratePapers(database)
    addEntry(database, first)
  } finally {
    database.close()
  }
}

function opened(database: Database, key: PapersKey, writing: boolean, name: string): Result<OpenPapers> {
  try {
    applyKey(database, key)
    applySettings(database)
    const refused = judge(database, name)
    if (refused) {
      database.close()
      return failure(refused)
    }
    if (!writing) database.pragma('query_only = ON')
    const differences = structureDifferences(database)
    // A view in the place of a table may say anything: only exactly our tables are read.
    const isReadable = differences.every(
      ({ kind, name, state }) => kind !== 'table' || (state === 'added' && !OWN_TABLES.includes(name)),
    )
    return success({ database, differences, isReadable, close: () => database.close() })
  } catch (cause) {
    database.close()
    throw cause
  }
}

function judge(database: Database, name: string): ReturnType<typeof fault> | undefined {
  if (Number(database.pragma('application_id')) !== PAPERS_APPLICATION_ID) return fault('PAPERS_UNREADABLE', undefined, { name })
  const version = papersVersion(database)
  if (version > PAPERS_VERSION) return fault('PAPERS_FROM_THE_FUTURE', undefined, { version })
  const structure = String(database.pragma('integrity_check'))
  return structure === 'ok' && version === PAPERS_VERSION ? undefined : fault('PAPERS_DAMAGED', undefined, { name })
}
