import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, firstDay, type Month, monthOf } from '../../shared/time/period.ts'

interface Period {
  readonly month: Month
  readonly state: 'open' | 'soft_closed' | 'closed'
}

/**
 * The date proposed for a reversal (spec 08 §4): the voucher's own while its month is open; otherwise the first day of the first open
 * month after the last closed one, never before the voucher. Where every month is closed, that is the month after the last of them.
 */
export function reversalDate(date: LocalDate, periods: readonly Period[]): LocalDate {
  const own = periods.find((period) => period.month === monthOf(date))
  if (!own || own.state === 'open') return date
  const months = [...periods].sort((a, b) => (a.month < b.month ? -1 : 1))
  const lastClosed = months.filter((period) => period.state === 'closed').at(-1)?.month ?? own.month
  const after = lastClosed > own.month ? lastClosed : own.month
  const open = months.find((period) => period.month > after && period.state === 'open')
  return firstDay(open?.month ?? addMonths(months.at(-1)?.month ?? own.month, 1))
}

/** The year that a voucher of this date would open, because none of its months exists yet; null when its month is there. */
export const yearOpenedBy = (date: LocalDate, periods: readonly Period[]): string | null =>
  periods.some((period) => period.month === monthOf(date)) ? null : date.slice(0, 4)
