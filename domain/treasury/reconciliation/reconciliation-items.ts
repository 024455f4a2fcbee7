import type { LocalDate } from '../../../shared/time/local-date.ts'

export type FindingKind = 'bank_error' | 'book_error' | 'not_booked' | 'cancelled_cheque' | 'note'

/** What a person said of something that is not matched. */
export interface Finding {
  readonly id: number
  readonly kind: FindingKind
  /** Keys of the line and of the entry (or item of the starting point) that it is about. */
  readonly line: string | null
  readonly entry: string | null
  readonly note: string
}

/** A line of the statement, or an entry of the books, that no match clears on the day looked at. Amounts signed, money in positive. */
export interface OpenItem {
  /** "line:12", "entry:34-2", "item:5". */
  readonly key: string
  readonly date: LocalDate
  readonly amountMinor: number
  readonly reference: string
  readonly party: string
  readonly label: string
}

export const RECONCILIATION_KINDS = [
  'statement',
  'outstanding_cheque',
  'deposit_in_transit',
  'bank_error',
  'book',
  'not_booked',
  'book_error',
  'adjusted',
  'difference',
] as const
export type ReconciliationKind = (typeof RECONCILIATION_KINDS)[number]

/** One row of the statement of reconciliation (spec 06 §5.6); the amounts of a block add up to its adjusted balance. */
export interface ReconciliationLine {
  readonly block: 'BANK' | 'BOOK' | ''
  readonly kind: ReconciliationKind
  readonly date: LocalDate
  readonly reference: string
  readonly label: string
  readonly amountMinor: number
  readonly ageDays: number | null
  /** What it is about: one key, or line and entry of a recording error; empty for balances. */
  readonly keys: readonly string[]
  readonly finding: Finding | null
  /** A cheque older than the days allowed. */
  readonly stale: boolean
  /** A cheque so old that its cancellation is proposed. */
  readonly cancellable: boolean
  /** It was there a month before, and should have cleared in this one. */
  readonly carried: boolean
}

export interface Reconciliation {
  readonly lines: readonly ReconciliationLine[]
  readonly statementMinor: number | null
  readonly bookMinor: number
  readonly adjustedBankMinor: number | null
  readonly adjustedBookMinor: number
  /** Adjusted bank − adjusted book; null while no statement gives a balance. Must be 0. */
  readonly differenceMinor: number | null
}
