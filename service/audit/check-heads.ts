import type { Database } from '../../db/database.ts'
import { eventWithHash } from '../../db/queries/events.ts'
import type { CheckedHead, StatedHead } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

/**
 * Holds the heads that were stated elsewhere against the chain, in their order (spec 08 §6). One that is not in it is a named fault: the chain was
 * rewritten, or the ledger is not the one it was stated of. What this machine itself saw before it restored an older copy is set aside, not a fault.
 */
export function checkHeads(database: Database, heads: readonly StatedHead[]): { heads: CheckedHead[]; faults: Fault[] } {
  const places = heads.map((head) => eventWithHash(database, head.head))
  const lastRestored = heads.findLastIndex((head, at) => head.source === 'restore' && places[at] !== undefined)
  const checked = heads.map((head, at): CheckedHead => {
    const event = places[at]
    const setAside = !head.byHand && at < lastRestored
    return {
      ...head,
      sequence: event?.sequence ?? null,
      at: event?.at ?? null,
      state: event ? 'held' : setAside ? 'set-aside' : 'missing',
    }
  })
  const missing = checked.filter(({ state }) => state === 'missing')
  return { heads: checked, faults: missing.map(missingFault) }
}

const missingFault = ({ head, source, date, note }: CheckedHead): Fault =>
  fault('VERIFY_HEAD_MISSING', undefined, {
    head: `${head.slice(0, 4)} ${head.slice(4, 8)} … ${head.slice(-4)}`,
    source,
    date,
    note: note === '' ? '' : ` (${note})`,
  })
