import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { HeadSource, StatedHead } from '../../shared/contract/verification.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { addWitness } from './witness-book.ts'

/**
 * Notes in this machine's book the head that the chain has now, as it goes out into a workbook, a certificate, a copy… Where the book cannot be
 * written the work itself is not stopped: the head is then one less to hold the ledger against.
 */
export function witnessHead(workspace: string | undefined, ledger: Ledger, source: HeadSource, note = ''): void {
  const last = lastEvent(ledger.database)
  if (workspace === undefined || !last) return
  const date = ledger.surroundings.clock.today()
  const head: StatedHead = { head: last.hash, source, date, note: note.slice(0, 200), byHand: false }
  addWitness(workspace, readLedger(ledger.database).id, head)
}
