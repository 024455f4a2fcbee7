import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'
import { Database } from './database.ts'
import { lockIsHeld } from './ledger-lock.ts'
import { applyKey, openFault } from './open.ts'

/** A copy of a ledger's file that one process reads from, in a folder that only its user may enter. */
export interface PrivateCopy {
  readonly path: string
  /** Takes the copy away. */
  release(): void
}

const FOLDER = 'sikasso-reading-'
const TRIES = 3

/**
 * Copies a ledger's file, with the log that a killed process may have left beside it, so that it can be read without SQLite ever touching
 * the original: merely opening a file makes and removes its neighbours, brings its log into it, and fails on a write-protected key. An
 * encrypted ledger's copy is encrypted. While another process writes, the copy is one consistent state of it, taken through SQLite.
 * Refused: what the file system or SQLite refuses, and a file that changes under three copies in a row.
 */
export function privateCopy(path: string, dataKey: Uint8Array | undefined): Result<PrivateCopy> {
  let folder: string | undefined
  try {
    sweep()
    folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`))
    const copy = join(folder, basename(path))
    const taken = lockIsHeld(path) ? copyThroughSqlite(path, copy, dataKey) : copyFiles(path, copy)
    if (!taken) {
      remove(folder)
      return failure(fault('LEDGER_IN_USE'))
    }
    const held = folder
    return success({ path: copy, release: () => remove(held) })
  } catch (cause) {
    if (folder) remove(folder)
    return failure(openFault(cause, basename(path), dataKey))
  }
}

/** True when the bytes were the same before and after; a program that begins to write in between is seen by its sizes and times. */
function copyFiles(path: string, copy: string): boolean {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = stateOf(path)
    for (const suffix of ['', '-wal']) {
      rmSync(`${copy}${suffix}`, { force: true })
      if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`)
    }
    if (stateOf(path) === before) return true
  }
  return false
}

const stateOf = (path: string): string =>
  ['', '-wal']
    .map((suffix) => statSync(`${path}${suffix}`, { throwIfNoEntry: false, bigint: true }))
    .map((state) => `${state?.size} ${state?.mtimeNs}`)
    .join('\n')

/** The writer's log is beside the file and in use: a reading connection is not the last one, so it leaves everything where it is. */
function copyThroughSqlite(path: string, copy: string, dataKey: Uint8Array | undefined): boolean {
  const database = new Database(new Sqlite(path, { fileMustExist: true, readonly: true, timeout: 5_000 }))
  try {
    applyKey(database, dataKey)
    database.raw.prepare('VACUUM INTO ?').run(copy)
    return true
  } finally {
    database.close()
  }
}

/** Copies of processes that were killed: a plain ledger must not lie about. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(tmpdir(), name))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // Somebody else's process is alive too.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** A folder that belongs to somebody else stays. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
  }
}
