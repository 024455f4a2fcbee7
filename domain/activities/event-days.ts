import { addDays, daysBetween, type LocalDate } from '../../shared/time/local-date.ts'

/** An event lasts a year at most: a longer one is several. */
export const EVENT_DAYS_AT_MOST = 366

/** Every day of an event, both ends included; none where they are reversed. */
export const eventDays = (from: LocalDate, to: LocalDate): LocalDate[] =>
  Array.from({ length: Math.max(0, Math.min(daysBetween(from, to), EVENT_DAYS_AT_MOST) + 1) }, (_, index) => addDays(from, index))
