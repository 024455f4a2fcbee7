import type { LocalDate } from '../../../../shared/time/local-date.ts'
import { firstDay, type Month, monthOf } from '../../../../shared/time/period.ts'

interface Period {
  readonly month: Month
  readonly state: 'open' | 'soft_closed' | 'closed'
}

/**
 * The date proposed for a reversal: the voucher's own while its month is open; otherwise the first day of the first open month
 * after it, or today when no month after it exists yet (spec 08 §4: dated in an open period, never before the voucher).
 */
export function reversalDate(date: LocalDate, today: LocalDate, periods: readonly Period[]): LocalDate {
  const own = periods.find((period) => period.month === monthOf(date))
  if (!own || own.state === 'open') return date
  const later = periods
    .filter((period) => period.month > monthOf(date) && period.state === 'open')
    .map((period) => period.month)
    .sort()[0]
  if (later !== undefined) return firstDay(later)
  return today > date ? today : date
}
