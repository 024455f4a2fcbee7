import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { keyFilePath } from '../../db/keys/key-file.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { syncFile, syncFolder } from '../../db/write-atomically.ts'
import { writeFault } from '../../db/write-fault.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { verifyLedger } from '../audit/verify-ledger.ts'
import { closeLedger, type Surroundings } from '../kernel/ledger.ts'
import { openLedger } from '../kernel/open-ledger.ts'

export interface RestoreRequest {
  readonly backup: string
  /** Where the ledger is to stand; nothing may be there yet: a restoration never overwrites. */
  readonly to: string
  /** Of the backup, when it is encrypted. */
  readonly passphrase?: string | undefined
}

export interface RestoredLedger {
  readonly path: string
  readonly ledgerId: string
  readonly head: string
  readonly vouchers: number
}

/**
 * Brings a backup back as a ledger: copied beside its place with its keys and documents, opened, its whole chain verified, and only then
 * given its name (spec 12 "Durability"). The backup itself stays as it is. Refused: something at that place already, a file that is no
 * ledger, a wrong passphrase, a copy that does not verify; nothing is left behind then.
 */
export function restoreLedger({ backup, to, passphrase }: RestoreRequest, surroundings: Surroundings): Result<RestoredLedger> {
  if (!existsSync(backup)) return failure(fault('LEDGER_MISSING', undefined, { name: basename(backup) }))
  if (existsSync(to)) return failure(fault('LEDGER_EXISTS', undefined, { name: basename(to) }))
  const copy = `${to}-new`
  try {
    mkdirSync(dirname(to), { recursive: true })
    removeRestored(copy)
    copyFileSync(backup, copy)
    if (existsSync(keyFilePath(backup))) copyFileSync(keyFilePath(backup), keyFilePath(copy))
    if (existsSync(`${backup}.files`)) cpSync(`${backup}.files`, `${copy}.files`, { recursive: true })
    const proved = prove(copy, passphrase, surroundings)
    if (!proved.ok) return proved
    syncFile(copy)
    if (existsSync(`${copy}.files`)) renameSync(`${copy}.files`, `${to}.files`)
    if (existsSync(keyFilePath(copy))) renameSync(keyFilePath(copy), keyFilePath(to))
    renameSync(copy, to)
    syncFolder(dirname(to))
    return success({ path: to, ...proved.value })
  } catch (cause) {
    return failure(writeFault(cause, basename(to)))
  } finally {
    removeRestored(copy)
  }
}

function prove(
  path: string,
  passphrase: string | undefined,
  surroundings: Surroundings,
): Result<{ ledgerId: string; head: string; vouchers: number }> {
  const opened = openLedger({ path, passphrase, reading: true }, surroundings)
  if (!opened.ok) return opened
  try {
    const steps = verifyLedger(opened.value.database, surroundings.clock)
    let step = steps.next()
    while (!step.done) step = steps.next()
    const { sound, head, vouchers, faults } = step.value
    return sound ? success({ ledgerId: readLedger(opened.value.database).id, head, vouchers }) : failure(...faults)
  } finally {
    closeLedger(opened.value)
  }
}

function removeRestored(copy: string): void {
  for (const suffix of ['', '-wal', '-shm', '-lock', '.keys', '.files'])
    rmSync(`${copy}${suffix}`, { force: true, recursive: true })
}
