import type { Database } from '../../db/database.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'

/** What the books themselves answer to one item of the monthly close T2 (spec 05 §3.3). */
export interface ClosingFact {
  /** Number of the T2 item, 1 to 21. */
  readonly item: number
  /** `no` blocks where the item is a blocking one; `waiting` is a date not yet come; `notApplicable` when there is nothing to look at. */
  readonly state: 'yes' | 'no' | 'waiting' | 'notApplicable'
  /** What it rests on, each a sentence of the fault catalogue with its figures: accounts, dates, numbers, amounts. Never empty for `no`. */
  readonly evidence: readonly Fault[]
}

/** The facts of one area for a month, as the ledger stands; `today` is the day of the clock. Reads only. */
export type ClosingFacts = (database: Database, month: Month, today: LocalDate) => readonly ClosingFact[]
