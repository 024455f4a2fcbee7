import type { Database } from '../../db/database.ts'
import { BalanceGatherer } from '../../db/queries/balances.ts'
import { lastPeriodEvents } from '../../db/queries/events.ts'
import { listPeriods, type PeriodState, setPeriodState } from '../../db/queries/periods.ts'
import { lineStream, voucherStream } from '../../db/queries/verification.ts'
import { copyInMemory, forgetEmptyYears, forgetLater, forgetOrphans, laterSubjects } from '../../db/rewind.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { balanceEntryOf } from './balance-entry-of.ts'
import { restoreSubject, restoreUsers } from './restore-subject.ts'
import { verifyLedger } from './verify-ledger.ts'

/** The books as they stood after an event of the chain. */
export interface RewoundLedger {
  /** In memory, to be closed; its clock stands at the instant asked for. */
  readonly ledger: Ledger
  /** Why the books in it may not be those of that moment; empty where they were proved to be. */
  readonly doubts: readonly Fault[]
}

/**
 * The books of a ledger as they stood after an event: a copy in memory in which all that came later is undone, proved whole against its own chain. What cannot be
 * undone, or does not prove, is told and nothing is guessed: figures drawn from such books count for nothing.
 */
export function rewindLedger(ledger: Ledger, sequence: number, at: Instant): RewoundLedger {
  const database = copyInMemory(ledger.database)
  const doubts: Fault[] = []
  try {
    const later = laterSubjects(database, sequence)
    forgetLater(database, sequence)
    for (const subject of later)
      if (!restoreSubject(database, subject))
        doubts.push(fault('VERIFY_WORKBOOK_NOT_UNDONE', undefined, { sequence: subject.sequence, subject: subject.subject }))
    restoreUsers(database)
    forgetEmptyYears(database)
    restorePeriods(database)
    forgetOrphans(database)
    rebuildBalances(database)
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    doubts.push(fault('VERIFY_WORKBOOK_NOT_REWOUND', undefined, { sequence, reason: cause.message }))
  }
  const surroundings = { ...ledger.surroundings, clock: { now: () => at, today: () => at.slice(0, 10) } }
  const rewound: Ledger = { ...ledger, database, lock: undefined, copy: undefined, readOnly: true, surroundings }
  return { ledger: rewound, doubts: doubts.length > 0 ? doubts : unproved(rewound, sequence) }
}

/** The rewound books are proved like any ledger: what does not hold in them was not undone rightly, or was altered before. */
function unproved({ database, surroundings }: Ledger, sequence: number): Fault[] {
  const steps = verifyLedger(database, surroundings.clock)
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    const [first] = step.value.faults
    return first
      ? [fault('VERIFY_WORKBOOK_REWOUND_UNSOUND', undefined, { sequence, count: step.value.faults.length }), first]
      : []
  }
}

/** The last event that is left decides the state of a month. */
function restorePeriods(database: Database): void {
  const last = lastPeriodEvents(database, ['closed', 'reopened', 'soft-closed'])
  for (const { month } of listPeriods(database)) {
    const event = last.get(month)
    const isClosed = event?.type === 'closed'
    const isClosing = event?.type === 'soft-closed' && event.content?.includes('"soft_closed"')
    const state: PeriodState = isClosed ? 'closed' : isClosing ? 'soft_closed' : 'open'
    setPeriodState(database, month, state, isClosed ? event.sequence : null)
  }
}

/** The derived balances follow from the lines that are left. */
function rebuildBalances(database: Database): void {
  const openings = new Set<number>()
  for (const voucher of voucherStream(database)) if (voucher[7] === 'opening') openings.add(Number(voucher[1]))
  const balances = new BalanceGatherer()
  for (const row of lineStream(database)) balances.add(balanceEntryOf(row, openings.has(Number(row[0]))))
  balances.flush(database)
}
