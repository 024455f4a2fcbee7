import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimLedger, type LedgerLock } from './ledger-lock.ts'

/** A folder among the system's temporary ones that belongs to one process for as long as that process lives. */
export interface OwnedFolder {
  readonly path: string
  /** Takes the folder away with all that is in it. */
  release(): void
}

const PREFIX = 'sikasso-reading-'
const LOCK = '-lock'
const owned = new Set<string>()

/**
 * Makes a folder that only its user may enter. The process holds a lock beside it that the system frees however the process ends, so that another
 * one can tell a folder in use from one that a killed process left: a process number alone is given anew to another program.
 */
export function makeOwnedFolder(): OwnedFolder {
  for (;;) {
    const path = join(tmpdir(), `${PREFIX}${process.pid}-${randomUUID()}`)
    const lock = claimLedger(path)
    // A sweep that saw the lock's file before it was held may be taking it away: another name is tried.
    if (!lock.ok) continue
    if (!existsSync(`${path}${LOCK}`)) {
      lock.value.release()
      continue
    }
    owned.add(path)
    mkdirSync(path, { mode: 0o700 })
    return { path, release: () => takeAway(path, lock.value) }
  }
}

/** Clears the folders whose processes are gone; those of living ones, this one's among them, stay. */
export function sweepOwnedFolders(): void {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))
  for (const path of new Set(names.map((name) => join(tmpdir(), name.replace(/-lock$/, ''))))) {
    if (owned.has(path)) continue
    const lock = claimed(path)
    if (lock) takeAway(path, lock)
  }
}

/** The lock of a folder whose process is gone; undefined while it lives, and for a folder of somebody else. */
function claimed(path: string): LedgerLock | undefined {
  try {
    const lock = claimLedger(path)
    return lock.ok ? lock.value : undefined
  } catch {
    return undefined
  }
}

/** The lock goes last: while anything of the folder is there, it is known as taken. */
function takeAway(path: string, lock: LedgerLock): void {
  remove(path)
  remove(`${path}${LOCK}`)
  lock.release()
  // Where an open file cannot be deleted, it goes now.
  remove(`${path}${LOCK}`)
  owned.delete(path)
}

/** What belongs to somebody else stays. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
  }
}
