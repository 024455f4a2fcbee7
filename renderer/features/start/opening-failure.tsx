import { DamagedLedger } from '../../app/recovery/damaged-ledger.tsx'
import { type Failure, faultsOf } from '../../client/failure.ts'
import { saysDamaged } from '../../client/follow-damage.ts'
import { FailureNote } from '../../ui/failure/failure-note.tsx'

interface OpeningFailureProps {
  readonly failure: Failure
  /** Name of the ledger that was tried; empty where it is not known, and the copies of every ledger are offered. */
  readonly name: string
}

/** Why a ledger did not open; a damaged one with its copies and what to do. */
export function OpeningFailure({ failure, name }: OpeningFailureProps) {
  if (!saysDamaged(failure)) return <FailureNote failure={failure} />
  return <DamagedLedger faults={faultsOf(failure)} stem={name === '' ? undefined : name} />
}
