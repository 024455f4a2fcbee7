import type { Database } from '../../db/database.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'

/** The months from one date to another that exist in the ledger and are not closed: what covers them is provisional (R-XLS). */
export const openMonthsBetween = (database: Database, from: LocalDate, to: LocalDate): Month[] =>
  listPeriods(database)
    .filter((period) => period.state !== 'closed' && period.month >= monthOf(from) && period.month <= monthOf(to))
    .map((period) => period.month)
