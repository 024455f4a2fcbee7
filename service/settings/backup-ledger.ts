import { backupLedger } from '../../db/backup.ts'
import { DocumentFiles } from '../../db/document-files.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { verifyLedger } from '../audit/verify-ledger.ts'
import type { Ledger } from '../kernel/ledger.ts'

/** A verified copy in a folder: made consistent, opened, integrity-checked, its chain verified, and only then given its name (spec 12). */
export function backupOf(ledger: Ledger, folder: string): Result<{ path: string }> {
  const { clock } = ledger.surroundings
  return backupLedger(ledger.database, ledger.path, folder, clock.now(), ledger.dataKey, (copy, path) => {
    const steps = verifyLedger(copy, clock, new DocumentFiles(path, ledger.dataKey))
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value.sound ? success(undefined) : failure(...step.value.faults)
  })
}
