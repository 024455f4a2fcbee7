import { copyFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backupLedger } from '../../db/backup.ts'
import { structureDamage } from '../../db/damage-fault.ts'
import type { Database } from '../../db/database.ts'
import { claimLedger } from '../../db/ledger-lock.ts'
import { openDatabase, openFault } from '../../db/open.ts'
import { ledgerCounts } from '../../db/queries/verification.ts'
import { ledgerDamaged } from '../../shared/result/damage.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from './ledger.ts'
import { migrateLedger } from './migrate-ledger.ts'

/**
 * Brings a ledger of an earlier version to this one: sole use is claimed, a backup is made in `backups` beside it and tried out (a copy
 * of it is migrated, checked and counted), and only then the pending migrations run, all in one transaction. Killed at any moment it
 * leaves the ledger at the former version or at the new one, and the backup beside it (spec 02 "Migrations", 12 "Durability").
 */
export function upgradeLedger(path: string, dataKey: Uint8Array | undefined, surroundings: Surroundings): Result<undefined> {
  const lock = claimLedger(path)
  if (!lock.ok) return lock
  try {
    const opened = openDatabase({ path, dataKey, reading: false })
    if (!opened.ok) return opened
    const database = opened.value
    try {
      const before = ledgerCounts(database)
      const folder = join(dirname(path), 'backups')
      const copy = backupLedger(database, path, folder, surroundings.clock.now(), dataKey)
      if (!copy.ok) return copy
      const tried = tryOut(copy.value.path, dataKey, before, surroundings)
      if (!tried.ok) return tried
      migrateLedger(database, surroundings)
      return success(undefined)
    } finally {
      database.close()
    }
  } catch (cause) {
    return failure(openFault(cause, basename(path), dataKey))
  } finally {
    lock.value.release()
  }
}

/** Migrates a copy of the backup and looks whether everything is still there. */
function tryOut(
  backup: string,
  dataKey: Uint8Array | undefined,
  before: ReturnType<typeof ledgerCounts>,
  surroundings: Surroundings,
): Result<undefined> {
  const trial = `${backup}-trial`
  try {
    copyFileSync(backup, trial)
    const opened = openDatabase({ path: trial, dataKey, reading: false })
    if (!opened.ok) return opened
    try {
      migrateLedger(opened.value, surroundings)
      return sameAsBefore(opened.value, before)
    } finally {
      opened.value.close()
    }
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${trial}${suffix}`, { force: true })
  }
}

function sameAsBefore(database: Database, before: ReturnType<typeof ledgerCounts>): Result<undefined> {
  const damaged = structureDamage(database, 'whole')
  if (damaged) return failure(damaged)
  // The chain has grown by what the migration says in it.
  const { events, ...after } = ledgerCounts(database)
  const { events: eventsBefore, ...rest } = before
  return events >= eventsBefore && JSON.stringify(after) === JSON.stringify(rest)
    ? success(undefined)
    : failure(ledgerDamaged({ part: 'content', reason: `${JSON.stringify(before)} → ${JSON.stringify(after)}` }))
}
