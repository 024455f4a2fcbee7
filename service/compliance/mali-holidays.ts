import holidays from '../../resources/calendars/mali-holidays.json' with { type: 'json' }
import type { LocalDate } from '../../shared/time/local-date.ts'

/** The public holidays of the bundled calendar. */
export const MALI_HOLIDAYS: ReadonlySet<LocalDate> = new Set(holidays.map((row) => String(row[0])))
