import { damageFault } from '../../db/damage-fault.ts'
import { eventWithHash, lastEvent } from '../../db/queries/events.ts'
import { ledgerCounts } from '../../db/queries/verification.ts'
import { vouchersPostedAfter } from '../../db/queries/voucher-detail.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { closeLedger, type Ledger, type Surroundings } from '../kernel/ledger.ts'
import { openLedger } from '../kernel/open-ledger.ts'

/** At most so many numbers are named; the count says the rest. */
const NAMED = 20

export interface BackupComparison {
  /** Of the backup. */
  readonly head: string
  readonly vouchers: number
  readonly lastAt: string | null
  /** Of the ledger that is open, when the backup is one of it: what restoring would leave out. Null when none is open, or when it cannot be read. */
  readonly since: { readonly sameLedger: boolean; readonly vouchers: number; readonly numbers: readonly string[] } | null
}

/** What a backup holds, and what was posted since in the ledger that is open (spec 12: restoring shows what would change). Reads only. */
export function compareBackup(
  current: Ledger | undefined,
  backup: { readonly path: string; readonly passphrase?: string | undefined },
  surroundings: Surroundings,
): Result<BackupComparison> {
  const opened = openLedger({ ...backup, reading: true }, surroundings)
  if (!opened.ok) return opened
  try {
    const { database } = opened.value
    const last = lastEvent(database)
    const head = last?.hash ?? ''
    return success({ head, vouchers: ledgerCounts(database).vouchers, lastAt: last?.at ?? null, since: sinceOf(current, head) })
  } finally {
    closeLedger(opened.value)
  }
}

/** A ledger that is too damaged to be read says nothing of what was posted in it since: the copy is brought back all the same. */
function sinceOf(current: Ledger | undefined, head: string): BackupComparison['since'] {
  if (!current) return null
  try {
    return postedSince(current, head)
  } catch (cause) {
    if (!damageFault(cause)) throw cause
    return null
  }
}

function postedSince(current: Ledger, head: string): BackupComparison['since'] {
  const known = eventWithHash(current.database, head)
  if (!known) return { sameLedger: false, vouchers: 0, numbers: [] }
  const later = vouchersPostedAfter(current.database, known.sequence)
  return { sameLedger: true, vouchers: later.length, numbers: later.slice(0, NAMED) }
}
