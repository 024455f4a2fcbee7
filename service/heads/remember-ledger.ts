import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { openedLedgerOf, writeOpenedLedger } from '../audit/opened-ledgers.ts'
import { readWitnessBook } from '../audit/witness-book.ts'
import type { Ledger } from '../kernel/ledger.ts'

/**
 * Notes in the host's own list the head that the ledger has now, and how many heads its witness book has. A ledger that is behind what the list says changes
 * nothing in it, until somebody has answered for that. Where the list cannot be written, nothing else suffers.
 */
export function rememberLedger(workspace: string | undefined, ledger: Ledger): void {
  const last = lastEvent(ledger.database)
  if (workspace === undefined || !last || ledger.standing.behind) return
  const ledgerId = readLedger(ledger.database).id
  const known = openedLedgerOf(workspace, ledgerId)
  const book = readWitnessBook(workspace, ledgerId)
  const witnesses = book.heads.length
  // A damaged book is named as such; its lines are not counted as lost once more.
  const gone = book.damaged.length > 0 ? 0 : Math.max(0, (known?.witnesses ?? 0) - witnesses)
  writeOpenedLedger(workspace, {
    ledgerId,
    head: last.hash,
    sequence: last.sequence,
    at: last.at,
    seenOn: ledger.surroundings.clock.today(),
    witnesses,
    begunWith: known?.begunWith ?? witnesses,
    lost: (known?.lost ?? 0) + gone,
    restored: false,
  })
}

/** Says that an older copy was put back by the product itself: a verification then sets aside what was seen, and the first writing still asks. */
export function rememberRestored(workspace: string, ledgerId: string): void {
  const known = openedLedgerOf(workspace, ledgerId)
  if (known) writeOpenedLedger(workspace, { ...known, restored: true })
}
