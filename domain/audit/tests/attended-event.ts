import type { LocalDate } from '../../../shared/time/local-date.ts'

/** Someone on an attendance list, with the days signed for. */
export interface Attendee {
  readonly name: string
  readonly phone: string
  readonly days: readonly LocalDate[]
  /** Per diem that the list says was paid, whole francs. */
  readonly perDiemXof: number | null
}

/** An event of the register of activities as the auditor's tests read it. */
export interface AttendedEvent {
  readonly id: number
  readonly code: string
  readonly kind: string
  readonly place: string
  readonly to: LocalDate
  readonly isHeld: boolean
  /** Agreed per diem of one person and day, whole francs. */
  readonly rateXof: number | null
  readonly people: readonly Attendee[]
  /** What of posted lines the event bears. */
  readonly costs: readonly {
    readonly voucherId: number
    readonly number: string
    readonly xof: number
    readonly isPerDiem: boolean
  }[]
}

/** An attendance sheet and what it was attached to: events and posted vouchers. */
export interface AttendanceSheet {
  readonly name: string
  readonly eventIds: readonly number[]
  readonly vouchers: readonly { readonly id: number; readonly number: string }[]
}
