import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, type Month } from '../../shared/time/period.ts'
import { workingDayOf } from './working-calendar.ts'

/** When a partner sends its month's report: everything of the month is posted by then. */
export const reportingDay = (month: Month): LocalDate => workingDayOf(addMonths(month, 1), 9)

/** When the lead posts what it accepts of the partners' reports, and each organisation its entries of the month's end. */
export const monthEndPosting = (month: Month): LocalDate => workingDayOf(addMonths(month, 1), 14)

/** When a month is closed. */
export const closingDay = (month: Month): LocalDate => workingDayOf(addMonths(month, 1), 20)
