import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'
import { openFault } from './open.ts'

/** The sole use of a ledger, held until it is released or the process ends. */
export interface LedgerLock {
  release(): void
}

// A connection that nothing refers to is collected and closed, which would free the lock under a working ledger.
const held = new Map<Sqlite.Database, string>()

/**
 * Claims the sole writing use of a ledger: an exclusive SQLite lock on the empty file `LEDGER-lock` (spec 12
 * "Durability"). The system frees it with the process, however that ends. A ledger held elsewhere is LEDGER_IN_USE.
 *
 * The file stays, empty: taking it away would let two processes each hold a lock of the same name. Nothing else may open
 * it in this process, for closing any handle on it would free the lock (POSIX).
 */
export function claimLedger(ledgerPath: string): Result<LedgerLock> {
  if (!existsSync(dirname(ledgerPath))) return failure(fault('LEDGER_MISSING', undefined, { name: basename(ledgerPath) }))
  const path = `${ledgerPath}-lock`
  let connection: Sqlite.Database | undefined
  try {
    connection = new Sqlite(path, { timeout: 0 })
    // With its journal in memory the lock never leaves a file that the next process would have to recover from.
    connection.pragma('journal_mode = MEMORY')
    connection.exec('BEGIN EXCLUSIVE')
    return success(holding(connection, path))
  } catch (cause) {
    connection?.close()
    return failure(openFault(cause, basename(path)))
  }
}

/** Whether a process, this one included, holds the sole use of a ledger now. The lock's file is only looked at, and never made. */
export function lockIsHeld(ledgerPath: string): boolean {
  const path = `${ledgerPath}-lock`
  // Looking at a lock of this very process would free it.
  if ([...held.values()].includes(resolve(path))) return true
  if (!existsSync(path)) return false
  let connection: Sqlite.Database | undefined
  try {
    connection = new Sqlite(path, { fileMustExist: true, readonly: true, timeout: 0 })
    connection.prepare('SELECT count(*) FROM sqlite_master').get()
    return false
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')
  } finally {
    connection?.close()
  }
}

function holding(connection: Sqlite.Database, path: string): LedgerLock {
  held.set(connection, resolve(path))
  return {
    release: () => {
      held.delete(connection)
      connection.close()
    },
  }
}
