import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'
import { Database } from './database.ts'
import { lockIsHeld } from './ledger-lock.ts'
import { applyKey, openFault } from './open.ts'
import { makeOwnedFolder, type OwnedFolder } from './owned-folder.ts'
import { withLog } from './write-ahead-log.ts'

/** A copy of a ledger's file that one process reads from: of an encrypted ledger an encrypted file, of a plain one bytes in memory alone. */
export type PrivateCopy =
  | { readonly kind: 'file'; readonly path: string; release(): void }
  | { readonly kind: 'memory'; readonly bytes: Uint8Array; release(): void }

const TRIES = 3

/**
 * Copies a ledger's file, with the log that a killed process may have left beside it, so that it can be read without SQLite ever touching
 * the original: merely opening a file makes and removes its neighbours, brings its log into it, and fails on a write-protected key. An
 * encrypted ledger's copy is an encrypted file in a folder of this process; a plain ledger's never reaches the disk, so that a process that is
 * killed leaves nothing to be read. While another process writes, the copy is one consistent state of it, taken through SQLite.
 * Refused: what the file system or SQLite refuses, and a file that changes under three copies in a row.
 */
export function privateCopy(path: string, dataKey: Uint8Array | undefined): Result<PrivateCopy> {
  try {
    return dataKey ? fileCopy(path, dataKey) : memoryCopy(path)
  } catch (cause) {
    return failure(openFault(cause, basename(path), dataKey))
  }
}

function memoryCopy(path: string): Result<PrivateCopy> {
  const bytes = lockIsHeld(path) ? serialized(path) : unchanged(path, () => mergedBytes(path))
  return bytes ? success({ kind: 'memory', bytes, release: () => undefined }) : failure(fault('LEDGER_IN_USE'))
}

function mergedBytes(path: string): Uint8Array {
  const log = `${path}-wal`
  return withLog(readFileSync(path), existsSync(log) ? readFileSync(log) : new Uint8Array())
}

function fileCopy(path: string, dataKey: Uint8Array): Result<PrivateCopy> {
  let folder: OwnedFolder | undefined
  try {
    folder = makeOwnedFolder()
    const copy = join(folder.path, basename(path))
    const taken = lockIsHeld(path) ? copyThroughSqlite(path, copy, dataKey) : unchanged(path, () => copyFiles(path, copy))
    if (taken) return success({ kind: 'file', path: copy, release: folder.release })
    folder.release()
    return failure(fault('LEDGER_IN_USE'))
  } catch (cause) {
    folder?.release()
    throw cause
  }
}

function copyFiles(path: string, copy: string): true {
  for (const suffix of ['', '-wal']) {
    rmSync(`${copy}${suffix}`, { force: true })
    if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`)
  }
  return true
}

/** What was read while the file stood still; a program that begins to write in between is seen by its sizes and times. */
function unchanged<T>(path: string, read: () => T): T | undefined {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = stateOf(path)
    const answer = read()
    if (stateOf(path) === before) return answer
  }
  return undefined
}

const stateOf = (path: string): string =>
  ['', '-wal']
    .map((suffix) => statSync(`${path}${suffix}`, { throwIfNoEntry: false, bigint: true }))
    .map((state) => `${state?.size} ${state?.mtimeNs}`)
    .join('\n')

/** The writer's log is beside the file and in use: a reading connection is not the last one, so it leaves everything where it is. */
function copyThroughSqlite(path: string, copy: string, dataKey: Uint8Array): true {
  const database = readingConnection(path)
  try {
    applyKey(database, dataKey)
    database.raw.prepare('VACUUM INTO ?').run(copy)
    return true
  } finally {
    database.close()
  }
}

function serialized(path: string): Uint8Array {
  const database = readingConnection(path)
  try {
    return withLog(database.raw.serialize(), new Uint8Array())
  } finally {
    database.close()
  }
}

const readingConnection = (path: string): Database =>
  new Database(new Sqlite(path, { fileMustExist: true, readonly: true, timeout: 5_000 }))
