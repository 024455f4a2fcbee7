import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, type Month } from '../../shared/time/period.ts'

export interface DueRule {
  /** Day of the month after, 1 to 28. */
  readonly dueDay: number
  readonly frequency: 'monthly' | 'quarterly'
}

/** When what a month owes must be paid: that day of the month after, or after its quarter (spec 04 §2.8). */
export function dueDateOf(month: Month, { dueDay, frequency }: DueRule): LocalDate {
  const number = Number(month.slice(5, 7))
  const last = frequency === 'quarterly' ? addMonths(month, (3 - (number % 3)) % 3) : month
  return `${addMonths(last, 1)}-${String(dueDay).padStart(2, '0')}`
}
