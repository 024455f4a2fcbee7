import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { HeadSource, StatedHead } from '../../shared/contract/verification.ts'
import type { Result } from '../../shared/result/result.ts'
import { rememberLedger } from '../heads/remember-ledger.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { addWitness } from './witness-book.ts'

/**
 * Notes in this machine's book the head that the chain has now, as it goes out into a workbook, a certificate, a copy… Where the book cannot be
 * written the work itself is not stopped: the head is then one less to hold the ledger against.
 */
export function witnessHead(workspace: string | undefined, ledger: Ledger, source: HeadSource, note = ''): void {
  const last = lastEvent(ledger.database)
  if (workspace === undefined || !last) return
  const { hash: head, sequence: statedSequence } = last
  const date = ledger.surroundings.clock.today()
  keepWitness(workspace, ledger, { head, source, date, note: note.slice(0, 200), byHand: false, statedSequence })
}

/**
 * Adds a head to the book of an open ledger. The host's list of opened ledgers is brought up to it before and after, so that what was missing from the book is not hidden by
 * what is added.
 */
export function keepWitness(workspace: string, ledger: Ledger, head: StatedHead): Result<StatedHead> {
  rememberLedger(workspace, ledger)
  const added = addWitness(workspace, readLedger(ledger.database).id, head)
  rememberLedger(workspace, ledger)
  return added
}
