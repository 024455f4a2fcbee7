import type { Database } from '../../db/database.ts'
import { countOfTypes } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { PACKAGE_EVENT } from '../exchange/package-create/package-exports.ts'
import { SIGNED_EVENT } from '../heads/head-records.ts'
import { readOpenedLedgers } from './opened-ledgers.ts'
import { VERIFICATION_EVENT } from './verification-sheet.ts'
import type { WitnessBook } from './witness-book.ts'

/** Events with which a head leaves the ledger: each has a paper or a file that states it. */
const HANDED_OUT = [SIGNED_EVENT, PACKAGE_EVENT, VERIFICATION_EVENT, 'certificate', 'claim submitted']

/**
 * What is to be told of the witnesses of a ledger themselves: the book of heads and the list of opened ledgers stand in two files, each of which knows of the
 * other. One that is gone, or older than what the other remembers, is a finding for ever. Where this host has no witness at all, the chain's own count
 * of the heads that were handed out is told.
 */
export function witnessFindings(workspace: string, database: Database, book: WitnessBook): Fault[] {
  const { ledgers, damaged, readable } = readOpenedLedgers(workspace)
  const ledgerId = readLedger(database).id
  const opened = ledgers.find((each) => each.ledgerId === ledgerId)
  const seenHere = book.heads.filter(({ byHand }) => !byHand).length
  if (!readable) return [fault('HOST_LIST_DAMAGED')]
  const found: Fault[] = damaged.length > 0 ? [fault('HOST_LIST_DAMAGED')] : []
  if (!opened) {
    if (seenHere > 0) return [...found, fault('HOST_LIST_MISSING', undefined, { count: seenHere })]
    const handedOut = book.heads.length > 0 ? undefined : countOfTypes(database, HANDED_OUT)
    const details = handedOut && { count: handedOut.count, date: handedOut.at.slice(0, 10) }
    return details ? [...found, fault('WITNESS_NONE_HERE', undefined, details)] : found
  }
  if (opened.begunWith > 0) found.push(fault('HOST_LIST_MISSING', undefined, { count: opened.begunWith }))
  const gone = book.damaged.length > 0 ? 0 : Math.max(0, opened.witnesses - book.heads.length)
  if (gone > 0 && book.heads.length === 0) found.push(fault('WITNESS_BOOK_MISSING', undefined, { count: gone + opened.lost }))
  else if (gone + opened.lost > 0) found.push(fault('WITNESS_BOOK_OLDER', undefined, { count: gone + opened.lost }))
  return found
}
