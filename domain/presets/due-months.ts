import { daysInMonth, type LocalDate, localDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'

export interface Recurrence {
  /** Day of the month, 1 to 31; in a shorter month its last day. */
  readonly day: number
  readonly first: Month
  /** Null: without end. */
  readonly last: Month | null
}

/** The day on which a recurring voucher falls in a month. */
export function recurringDate(day: number, month: Month): LocalDate {
  const year = Number(month.slice(0, 4))
  const number = Number(month.slice(5, 7))
  return localDate(year, number, Math.min(day, daysInMonth(year, number)))
}

/** The months of a recurrence whose day has come by today and that have neither a draft nor a voucher yet, oldest first. */
export function dueMonths(recurrence: Recurrence, proposed: ReadonlySet<Month>, today: LocalDate): Month[] {
  const present = monthOf(today)
  const last = recurrence.last !== null && recurrence.last < present ? recurrence.last : present
  return monthsBetween(recurrence.first, last).filter(
    (month) => recurringDate(recurrence.day, month) <= today && !proposed.has(month),
  )
}
