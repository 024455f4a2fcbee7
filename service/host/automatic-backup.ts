import { basename, extname, join } from 'node:path'
import { damageFault } from '../../db/damage-fault.ts'
import { listBackups } from '../../db/list-backups.ts'
import { lastDraftChange } from '../../db/queries/drafts.ts'
import { lastEvent } from '../../db/queries/events.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { witnessHead } from '../audit/witness-head.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { backupOf } from '../settings/backup-ledger.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import type { HostSettings, HostState } from './host-state.ts'

/** Every half-hour of work (spec 12 "Durability"). */
export const BACKUP_EVERY_MS = 30 * 60 * 1000

/** The folder of the verified copies of every ledger that this host opens. */
export const backupFolder = (settings: HostSettings): string => join(settings.workspace, 'backups')

/** When the latest copy of a ledger was made, from the copies themselves; undefined when there is none. */
export function lastBackupOf(settings: HostSettings, ledgerPath: string): Instant | undefined {
  const stem = basename(ledgerPath, extname(ledgerPath))
  return listBackups(backupFolder(settings)).find((backup) => backup.stem === stem)?.at
}

/** Whether anything was written since the latest copy: an event of the chain, or a draft. */
export function changedSinceBackup(ledger: Ledger, lastBackupAt: Instant | undefined): boolean {
  const changes = [lastEvent(ledger.database)?.at, lastDraftChange(ledger.database)].filter((at) => at !== undefined)
  // A name keeps whole seconds: what was written within the second of the copy counts as written after it.
  return changes.some((at) => lastBackupAt === undefined || at >= lastBackupAt)
}

/** The copy that a host makes when its ledger is closed; nothing when nothing changed. What fails is kept to be told, and never stops the closing. */
export function backupAtClose(state: HostState, ledger: Ledger): readonly Fault[] {
  try {
    return copyAtClose(state, ledger)
  } catch (cause) {
    const damaged = damageFault(cause)
    if (!damaged) throw cause
    return [damaged]
  }
}

function copyAtClose(state: HostState, ledger: Ledger): readonly Fault[] {
  if (!changedSinceBackup(ledger, state.lastBackupAt)) return []
  const copy = backupOf(ledger, backupFolder(state.settings))
  if (copy.ok) witnessHead(state.settings.workspace, ledger, 'backup')
  else state.watch?.noteCopy(copy.faults)
  return copy.ok ? [] : copy.faults
}

/** Makes copies while one works, in a worker, so that the window never waits; answers what stops it. */
export function startBackups(state: HostState, everyMs = BACKUP_EVERY_MS): () => void {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void backupNow(state)
      .catch((cause: unknown) => noteBroken(state, cause))
      .finally(() => {
        busy = false
      })
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** A ledger that is too damaged to be copied is told like a copy that failed; a programmer's mistake ends the process, which starts again. */
function noteBroken(state: HostState, cause: unknown): void {
  const damaged = damageFault(cause)
  if (!damaged) throw cause
  state.backupFaults = [damaged]
}

async function backupNow(state: HostState): Promise<void> {
  const { ledger, settings } = state
  if (!ledger || ledger.readOnly || !changedSinceBackup(ledger, state.lastBackupAt)) return
  const at = settings.surroundings.clock.now()
  const task = { kind: 'backup', folder: backupFolder(settings) } as const
  for await (const event of runInWorker<{ path: string }>(settings.workerFile, ledger, task, undefined)) {
    if (event.kind !== 'done' || state.ledger !== ledger) continue
    if (event.result.ok) {
      state.lastBackupAt = at
      witnessHead(settings.workspace, ledger, 'backup')
    } else state.watch?.noteCopy(event.result.faults)
    state.backupFaults = event.result.ok ? [] : event.result.faults
  }
}
