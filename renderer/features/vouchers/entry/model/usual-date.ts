import type { LocalDate } from '../../../../../shared/time/local-date.ts'
import { lastDay, type Month, monthOf } from '../../../../../shared/time/period.ts'

/** The date of a new voucher: the last one typed while it lies in the month shown; else the last day of that month. Never after today. */
export function usualDate(last: LocalDate | undefined, month: Month | null, today: LocalDate): LocalDate {
  const shown = month ?? monthOf(today)
  if (last !== undefined && monthOf(last) === shown && last <= today) return last
  return lastDay(shown) < today ? lastDay(shown) : today
}
