import type { LocalDate } from '../../shared/time/local-date.ts'

/** Printed on what is made from a ledger whose last check failed: what the check found, and when. */
export interface UnsoundNotice {
  readonly state: 'altered' | 'damaged'
  readonly date: LocalDate
}
