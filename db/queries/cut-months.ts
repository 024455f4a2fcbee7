import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, monthOf } from '../../shared/time/period.ts'

/** The first and last month of a range of dates, and the days that the dates cut off them. */
export interface CutMonths {
  readonly firstMonth: string
  readonly lastMonth: string
  readonly monthStart: LocalDate
  readonly dayBefore: LocalDate
  readonly dayAfter: LocalDate
  readonly monthEnd: LocalDate
}

/** The months of the dates, both included; an end left open (null) cuts nothing. */
export const cutMonths = (from: LocalDate | null, to: LocalDate | null): CutMonths => ({
  firstMonth: from === null ? '' : monthOf(from),
  monthStart: from === null ? '' : firstDay(monthOf(from)),
  dayBefore: from === null ? '' : addDays(from, -1),
  lastMonth: to === null ? '9999-12' : monthOf(to),
  dayAfter: to === null ? '' : addDays(to, 1),
  monthEnd: to === null ? '' : lastDay(monthOf(to)),
})
