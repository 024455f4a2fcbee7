import type { Database } from '../../db/database.ts'
import { eventBySequence, eventWithHash } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { ReadHead } from '../../shared/canonical/head-text.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { countersignedHeads } from './head-records.ts'

/** A head that says it is of this ledger must be this chain's, at its place and of its instant; nothing is said of another ledger's. */
export function headPlaceFaults(database: Database, { body }: ReadHead): Fault[] {
  const { ledgerId, sequence, head, at } = body
  if (ledgerId !== readLedger(database).id) return []
  const event = eventBySequence(database, sequence)
  if (event?.hash === head) return event.at === at ? [] : [fault('HEAD_INSTANT', undefined, { at, kept: event.at })]
  const elsewhere = eventWithHash(database, head)
  if (!elsewhere) return [fault('HEAD_NOT_HELD', undefined, { sequence })]
  const place = { head: head.slice(0, 8), note: '', stated: sequence, sequence: elsewhere.sequence }
  return [fault('VERIFY_HEAD_PLACE', undefined, place)]
}

/**
 * What was countersigned here of another ledger before: one place has one head, one head one place, and one ledger one organisation. `organisation` is whose signature the
 * head carries; blank where none tells.
 */
export function headsOfOtherFaults(database: Database, { body }: ReadHead, organisation: string): Fault[] {
  const before = countersignedHeads(database).filter(({ ledgerId }) => ledgerId === body.ledgerId)
  const fork = before.find(({ sequence, head }) => (sequence === body.sequence) !== (head === body.head))
  const other = before.find((each) => organisation !== '' && each.organisation !== '' && each.organisation !== organisation)
  return [
    ...(fork ? [fault('HEAD_FORKED', undefined, { sequence: fork.sequence, date: fork.place.at.slice(0, 10) })] : []),
    ...(other ? [fault('HEAD_OTHER_ORGANISATION', undefined, { organisation, known: other.organisation })] : []),
  ]
}
