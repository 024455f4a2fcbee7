import { unlessDamaged } from '../../db/damage-fault.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { StatedHead } from '../../shared/contract/verification.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { openedLedgerOf } from './opened-ledgers.ts'
import { readWitnessBook, witnessWarnings } from './witness-book.ts'
import { witnessFindings } from './witness-findings.ts'

/** What a host knows of an open ledger's heads, and what is to be told of its witnesses themselves. */
export interface KnownHeads {
  /** In the order in which they were seen. */
  readonly heads: readonly StatedHead[]
  readonly warnings: readonly Fault[]
}

/**
 * The heads of the witness book and the last one of the host's own list of opened ledgers: two files that vouch for each other. Nothing without a workspace. What
 * was seen before the product restored an older copy comes first, so that a verification sets it aside.
 */
export function knownHeads(workspace: string | undefined, ledger: Ledger): KnownHeads {
  if (workspace === undefined) return { heads: [], warnings: [] }
  return unlessDamaged(() => headsKnownIn(workspace, ledger), { heads: [], warnings: [] })
}

function headsKnownIn(workspace: string, ledger: Ledger): KnownHeads {
  const ledgerId = readLedger(ledger.database).id
  const book = readWitnessBook(workspace, ledgerId)
  const opened = openedLedgerOf(workspace, ledgerId)
  const seen: StatedHead[] = opened
    ? [{ head: opened.head, source: 'opened', date: opened.seenOn, note: '', byHand: false, statedSequence: opened.sequence }]
    : []
  return {
    heads: opened?.restored ? [...seen, ...book.heads] : [...book.heads, ...seen],
    warnings: [...witnessWarnings(book), ...witnessFindings(workspace, ledger.database, book)],
  }
}
