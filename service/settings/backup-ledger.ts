import { backupLedger, type ProveCopy } from '../../db/backup.ts'
import { DocumentFiles } from '../../db/document-files.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { verifyLedger } from '../audit/verify-ledger.ts'
import { headTextOfOutput } from '../heads/head-of-output.ts'
import type { Ledger } from '../kernel/ledger.ts'

/**
 * A verified copy in a folder: made consistent, opened, integrity-checked, its chain verified, and only then given its name (spec 12). The head of its chain stands beside it
 * as a text, signed while the organisation's key is unlocked.
 */
export function backupOf(ledger: Ledger, folder: string): Result<{ path: string }> {
  const { clock } = ledger.surroundings
  return backupLedger(ledger.database, ledger.path, folder, clock.now(), ledger.dataKey, proofOfCopy(ledger, ledger.dataKey))
}

/** The proof of a copy of a ledger under a key, or in clear: its whole chain and its documents; the head of the copy goes beside it. */
export const proofOfCopy =
  (ledger: Ledger, dataKey: Uint8Array | undefined): ProveCopy =>
  (copy, path) => {
    const steps = verifyLedger(copy, ledger.surroundings.clock, new DocumentFiles(path, dataKey))
    let step = steps.next()
    while (!step.done) step = steps.next()
    if (!step.value.sound) return failure(...step.value.faults)
    return success({ headText: headTextOfOutput(ledger, { database: copy }) })
  }
