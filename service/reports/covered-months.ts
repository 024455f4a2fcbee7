import type { Database } from '../../db/database.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'

/** The months from one date to another that exist in the ledger and are not closed: what covers them is provisional (R-XLS). */
export const openMonthsBetween = (database: Database, from: LocalDate, to: LocalDate): Month[] =>
  listPeriods(database)
    .filter((period) => period.state !== 'closed' && period.month >= monthOf(from) && period.month <= monthOf(to))
    .map((period) => period.month)

/** The months from one date to another that nothing holds still: open ones, and those whose year no posting has opened yet. */
export function unclosedMonths(database: Database, from: LocalDate, to: LocalDate): Month[] {
  const closed = new Set(
    listPeriods(database)
      .filter((period) => period.state === 'closed')
      .map((period) => period.month),
  )
  return monthsBetween(monthOf(from), monthOf(to)).filter((month) => !closed.has(month))
}
