import { unlessDamaged } from '../../db/damage-fault.ts'
import { DocumentFiles } from '../../db/document-files.ts'
import type { StatedHead, Verification } from '../../shared/contract/verification.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { acceptedWarnings } from './accepted-warnings.ts'
import { checkHeads } from './check-heads.ts'
import { countersignedHere } from './countersigned-here.ts'
import { type VerificationProgress, verifyLedger } from './verify-ledger.ts'

/** Verifies an open ledger whole: the file, the chain, the documents beside it, and the heads of its chain that were stated elsewhere or countersigned. */
export function* verifyOpenLedger(
  ledger: Ledger,
  heads: readonly StatedHead[] = [],
): Generator<VerificationProgress, Verification> {
  const files = new DocumentFiles(ledger.path, ledger.dataKey)
  const verified = yield* verifyLedger(ledger.database, ledger.surroundings.clock, files)
  // Where damage hides the events that they are held against, the verification has named it.
  const { checked, accepted } = unlessDamaged(() => held(ledger, heads), { checked: { heads: [], faults: [] }, accepted: [] })
  return {
    ...verified,
    warnings: [...verified.warnings, ...accepted],
    heads: checked.heads,
    // A missing head says more than what follows from it: it comes first.
    faults: [...checked.faults, ...verified.faults],
    sound: verified.sound && checked.faults.length === 0,
  }
}

const held = (ledger: Ledger, heads: readonly StatedHead[]) => ({
  checked: checkHeads(ledger.database, [...heads, ...countersignedHere(ledger.database)]),
  accepted: acceptedWarnings(ledger.database),
})
