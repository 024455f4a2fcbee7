import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { HeadSource } from '../../shared/contract/verification.ts'
import { rememberLedger } from '../heads/remember-ledger.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { openedLedgerOf } from './opened-ledgers.ts'
import { addWitness } from './witness-book.ts'

/**
 * Notes in this machine's book the head that the chain has now, as it goes out into a workbook, a certificate, a copy… Where the book cannot be
 * written the work itself is not stopped: the head is then one less to hold the ledger against.
 */
export function witnessHead(workspace: string | undefined, ledger: Ledger, source: HeadSource, note = ''): void {
  const last = lastEvent(ledger.database)
  if (workspace === undefined || !last) return
  const ledgerId = readLedger(ledger.database).id
  // The list of opened ledgers is begun before the book, so that neither is taken for the older one.
  if (openedLedgerOf(workspace, ledgerId) === undefined) rememberLedger(workspace, ledger)
  const date = ledger.surroundings.clock.today()
  const { hash: head, sequence: statedSequence } = last
  addWitness(workspace, ledgerId, { head, source, date, note: note.slice(0, 200), byHand: false, statedSequence })
  rememberLedger(workspace, ledger)
}
