import { eventBySequence, eventWithHash, lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { checkHeads } from '../audit/check-heads.ts'
import { openedLedgerOf } from '../audit/opened-ledgers.ts'
import { readWitnessBook } from '../audit/witness-book.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Behind } from '../kernel/ledger-standing.ts'
import { acceptances } from './head-records.ts'

interface KnownHead {
  readonly head: string
  readonly sequence: number | undefined
}

/**
 * What this host knows of an open ledger's chain and the file lacks: an older copy that was put back, a chain that was rewritten, or one that went on elsewhere
 * from an earlier event. Undefined where nothing is missing, and for what somebody answered for before.
 */
export function behindOf(workspace: string, { database }: Pick<Ledger, 'database'>): Behind | undefined {
  const ledgerId = readLedger(database).id
  const opened = openedLedgerOf(workspace, ledgerId)
  const checked = checkHeads(database, readWitnessBook(workspace, ledgerId).heads).heads
  const answered = new Set(acceptances(database).flatMap(({ heads }) => heads))
  const inBook = checked
    .filter(({ state }) => state === 'missing')
    .sort((one, other) => Number(other.byHand) - Number(one.byHand))
  const known: KnownHead[] = [
    ...(opened ? [{ head: opened.head, sequence: opened.sequence }] : []),
    ...inBook.map(({ head, statedSequence }) => ({ head, sequence: statedSequence })),
  ]
  const absent = known.filter(({ head }) => !answered.has(head) && eventWithHash(database, head) === undefined)
  if (absent.length === 0) return undefined
  const last = lastEvent(database)
  const furthest = Math.max(0, ...absent.map(({ sequence }) => sequence ?? 0))
  const held = Math.max(0, ...checked.map(({ sequence }) => sequence ?? 0))
  // A file that ends before the known head is taken to end on the same chain; one that goes on parts from it after the last head that both have.
  const shared = last && last.sequence < furthest ? last.sequence : held
  return {
    missing: furthest > shared ? furthest - shared : null,
    since: eventBySequence(database, Math.max(1, shared))?.at ?? '',
    heads: [...new Set(absent.map(({ head }) => head))],
  }
}
