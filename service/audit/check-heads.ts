import type { Database } from '../../db/database.ts'
import { eventWithHash } from '../../db/queries/events.ts'
import type { CheckedHead, HeadSource, StatedHead } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

/**
 * Holds the heads that were stated elsewhere against the chain, in their order (spec 08 §6). One that is not in it is a named fault: the chain was
 * rewritten, or the ledger is not the one it was stated of. What this machine itself saw before it restored an older copy is set aside, not a fault.
 */
export function checkHeads(database: Database, heads: readonly StatedHead[]): { heads: CheckedHead[]; faults: Fault[] } {
  const places = heads.map((head) => eventWithHash(database, head.head))
  const lastRestored = heads.findLastIndex((head, at) => SETS_ASIDE.includes(head.source) && places[at] !== undefined)
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
  return {
    heads: checked,
    faults: checked.flatMap((each) => (each.state === 'missing' ? [missingFault(each)] : placeFaults(each))),
  }
}

/** After these a person knows that the books stand at an earlier event than this machine saw: they restored a copy, or went on with one. */
const SETS_ASIDE: readonly HeadSource[] = ['restore', 'accepted']

/** A head that says its own place must stand there: else whoever stated it counted other events. */
const placeFaults = ({ head, note, statedSequence, sequence }: CheckedHead): Fault[] =>
  statedSequence === undefined || sequence === null || statedSequence === sequence
    ? []
    : [fault('VERIFY_HEAD_PLACE', undefined, { head: shortHead(head), note, stated: statedSequence, sequence })]

const shortHead = (head: string): string => `${head.slice(0, 4)} ${head.slice(4, 8)} … ${head.slice(-4)}`

const missingFault = ({ head, source, date, note }: CheckedHead): Fault =>
  fault('VERIFY_HEAD_MISSING', undefined, {
    head: shortHead(head),
    source,
    date,
    note: note === '' ? '' : ` (${note})`,
  })
