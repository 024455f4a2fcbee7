import { lastEvent } from '../../db/queries/events.ts'
import { keepWitness } from '../audit/witness-head.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { rememberLedger } from './remember-ledger.ts'

/**
 * Brings the host's memory up to what was done. Once somebody went on with a ledger that was behind, what the host had seen by itself is set aside from then on, and the
 * head that the ledger has now is the one it is held against.
 */
export function settleStanding(workspace: string | undefined, ledger: Ledger): void {
  const last = lastEvent(ledger.database)
  if (workspace === undefined || !last) return
  if (ledger.standing.accepted) {
    ledger.standing.accepted = false
    const date = ledger.surroundings.clock.today()
    const { hash: head, sequence: statedSequence } = last
    const witness = { head, source: 'accepted', date, note: '', byHand: false, statedSequence } as const
    keepWitness(workspace, ledger, witness)
  } else rememberLedger(workspace, ledger)
}
