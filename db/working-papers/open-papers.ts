import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { Database } from '../database.ts'
import { applyKey, applySettings, isPlainSqlite } from '../open.ts'
import { papersFault } from './papers-fault.ts'
import type { PapersPlace } from './papers-place.ts'
import { migratePapers, PAPERS_APPLICATION_ID, PAPERS_VERSION, papersVersion } from './papers-version.ts'

/** The ledger that an auditor's file belongs to. */
export interface PapersOwner {
  readonly ledgerId: string
  readonly organisationCode: string
  readonly organisationName: string
}

export interface OpenPapersRequest {
  readonly path: string
  /** The key of the auditor's file, never the ledger's own; undefined for a plain ledger. */
  readonly key: Uint8Array | undefined
  readonly owner: PapersOwner
}

/**
 * Opens an auditor's file and brings it to the current version. Refused by name: no auditor's file, one that this ledger's key does not open, of a
 * newer version, damaged, with tables that are not its own, or of another ledger.
 */
export function openPapers(request: OpenPapersRequest): Result<Database> {
  const name = basename(request.path)
  let database: Database | undefined
  try {
    // A plain file opens with any key or none: it is refused before it is read.
    if (statSync(request.path).size === 0 || isPlainSqlite(request.path) !== (request.key === undefined))
      return failure(fault('PAPERS_UNREADABLE', undefined, { name }))
    database = connect(request.path, request.key)
    const refused = judge(database, request.owner, name)
    if (!refused) return success(database)
    database.close()
    return failure(refused)
  } catch (cause) {
    database?.close()
    return failure(papersFault(cause, name))
  }
}

/** Opens the auditor's file of a ledger, or makes it. A file that is written for the first time where another lies write-protected begins as its copy. */
export function openOrMakePapers(place: PapersPlace, request: Omit<OpenPapersRequest, 'path'>, now: Instant): Result<Database> {
  const { path, seed } = place
  const name = basename(path)
  try {
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true })
      if (seed !== undefined) copyFileSync(seed, path)
      else make(path, request, now)
    }
    return openPapers({ ...request, path })
  } catch (cause) {
    return failure(papersFault(cause, name))
  }
}

function make(path: string, { key, owner }: Omit<OpenPapersRequest, 'path'>, now: Instant): void {
  const database = connect(path, key)
  try {
    migratePapers(database)
    database.run(
      'INSERT INTO paper_file (one, ledger_id, organisation_code, organisation_name, created_at) VALUES (1,?,?,?,?)',
      owner.ledgerId,
      owner.organisationCode,
      owner.organisationName,
      now,
    )
  } catch (cause) {
    database.close()
    rmSync(path, { force: true })
    throw cause
  }
  database.close()
}

function connect(path: string, key: Uint8Array | undefined): Database {
  const database = new Database(new Sqlite(path, { timeout: 5_000 }))
  applyKey(database, key)
  applySettings(database)
  return database
}

function judge(database: Database, owner: PapersOwner, name: string): ReturnType<typeof fault> | undefined {
  if (Number(database.pragma('application_id')) !== PAPERS_APPLICATION_ID) return fault('PAPERS_UNREADABLE', undefined, { name })
  const version = papersVersion(database)
  if (version > PAPERS_VERSION) return fault('PAPERS_FROM_THE_FUTURE', undefined, { version })
  const structure = String(database.pragma('integrity_check'))
  if (structure !== 'ok') return fault('PAPERS_DAMAGED', undefined, { name })
  migratePapers(database)
  if (tablesOf(database) !== expectedTables()) return fault('PAPERS_DAMAGED', undefined, { name })
  const file = database.get<{ ledger_id: string; organisation_name: string }>(
    'SELECT ledger_id, organisation_name FROM paper_file',
  )
  if (!file) return fault('PAPERS_DAMAGED', undefined, { name })
  return file.ledger_id === owner.ledgerId
    ? undefined
    : fault('PAPERS_OF_OTHER_LEDGER', undefined, { name, organisation: file.organisation_name })
}

/** A file from elsewhere may name a view as one of our tables, or bring triggers of its own: only exactly our tables are read. */
const tablesOf = (database: Database): string =>
  JSON.stringify(database.all('SELECT type, name, sql FROM sqlite_master ORDER BY type, name'))

let expected: string | undefined
function expectedTables(): string {
  if (expected === undefined) {
    const empty = new Database(new Sqlite(':memory:'))
    migratePapers(empty)
    expected = tablesOf(empty)
    empty.close()
  }
  return expected
}
