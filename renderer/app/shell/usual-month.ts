import type { LocalDate } from '../../../shared/time/local-date.ts'
import { type Month, monthOf } from '../../../shared/time/period.ts'

interface Period {
  readonly month: Month
  readonly state: 'open' | 'soft_closed' | 'closed'
}

/** The month a ledger opens on: today's while it is open; otherwise the latest open one before it, or the last that exists. */
export function usualMonth(periods: readonly Period[], today: LocalDate): Month | null {
  const months = periods.map((period) => period.month).sort()
  const open = periods
    .filter((period) => period.state === 'open' && period.month <= monthOf(today))
    .map((period) => period.month)
    .sort()
  return open.at(-1) ?? months.at(-1) ?? null
}
