import type { Database } from '../../db/database.ts'
import { BalanceGatherer } from '../../db/queries/balances.ts'
import { eventsOf } from '../../db/queries/events.ts'
import { lineStream, voucherStream } from '../../db/queries/verification.ts'
import { registerCalled } from '../../db/registers/registers.ts'
import { type FormerRow, putRowsBack, takeRowsOut } from '../../db/registers/restore-rows.ts'
import { copyInMemory, forgetDerived, forgetLater, forgetOrphans, withoutTriggers } from '../../db/rewind.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { RECORD_EVENT, RECORDS_EVENT } from '../kernel/record-rows.ts'
import { balanceEntryOf } from './balance-entry-of.ts'
import { ChainRecords } from './chain-records.ts'
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
    doubts.push(...takeBack(database, sequence))
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    doubts.push(fault('VERIFY_WORKBOOK_NOT_REWOUND', undefined, { sequence, reason: cause.message }))
  }
  const surroundings = { ...ledger.surroundings, clock: { now: () => at, today: () => at.slice(0, 10) } }
  const rewound: Ledger = { ...ledger, database, lock: undefined, copy: undefined, readOnly: true, surroundings }
  return { ledger: rewound, doubts: doubts.length > 0 ? doubts : unproved(rewound, sequence) }
}

/**
 * Every row of a register that a later event concerns becomes what the last event before said of it; vouchers, lines and events that came later go, and
 * what is derived follows from those that are left. Drafts and other rows outside the chain stay as they are, unless what they point to is gone.
 * Told: rows of registers that this version does not know.
 */
function takeBack(database: Database, sequence: number): Fault[] {
  const records = new ChainRecords()
  const later = new ChainRecords()
  for (const event of eventsOf(database, [RECORD_EVENT, RECORDS_EVENT])) (event.sequence > sequence ? later : records).take(event)
  const former: FormerRow[] = []
  const unknown: Fault[] = []
  for (const [subject, record] of later.entries()) {
    const colon = subject.indexOf(':')
    const register = registerCalled(subject.slice(0, colon))
    if (register) former.push({ register, code: subject.slice(colon + 1), body: records.get(subject)?.body ?? null })
    else unknown.push(fault('VERIFY_WORKBOOK_NOT_UNDONE', undefined, { sequence: record.sequence, subject }))
  }
  withoutTriggers(database, () => {
    const taken = takeRowsOut(database, former)
    forgetLater(database, sequence)
    putRowsBack(database, former, taken, records.numbers(database))
    forgetOrphans(database)
    forgetDerived(database)
    rebuildBalances(database)
  })
  return unknown
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

/** The derived balances follow from the lines that are left. */
function rebuildBalances(database: Database): void {
  const openings = new Set<number>()
  for (const voucher of voucherStream(database)) if (voucher[7] === 'opening') openings.add(Number(voucher[1]))
  const balances = new BalanceGatherer()
  for (const row of lineStream(database)) {
    const date = String(row[1])
    balances.add(balanceEntryOf(row), date.slice(0, 7), date.endsWith('-01') && openings.has(Number(row[0])))
  }
  balances.flush(database)
}
