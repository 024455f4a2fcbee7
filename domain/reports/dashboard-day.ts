import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, lastDay, type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'

/** Books without a posting for longer than this are looked at as they stood, not as of today: the sample, an archive, an audit copy. */
const QUIET_MONTHS = 3
const MONTHS_SHOWN = 12

/** The day that a dashboard speaks of: today, or the end of the last month posted when the books have long stopped. */
export function dashboardDay(today: LocalDate, lastPosted: LocalDate | undefined): LocalDate {
  if (lastPosted === undefined || addMonths(monthOf(lastPosted), QUIET_MONTHS) >= monthOf(today)) return today
  return lastDay(monthOf(lastPosted))
}

/** The months that its charts show: the last twelve up to its day, none before the first posting. */
export function dashboardMonths(day: LocalDate, firstPosted: LocalDate | undefined): Month[] {
  const last = monthOf(day)
  const earliest = addMonths(last, 1 - MONTHS_SHOWN)
  const first = firstPosted === undefined ? last : monthOf(firstPosted)
  return monthsBetween(first > last ? last : first < earliest ? earliest : first, last)
}
