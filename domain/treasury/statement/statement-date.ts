import { daysInMonth, isCalendarDate, type LocalDate, localDate } from '../../../shared/time/local-date.ts'

/** A date of digits, "20200430" with anything after it ("20200430120000[-5:EST]"): the day as the bank wrote it. Undefined when it is none. */
export function compactDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(text.trim())
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCalendarDate(year, month, day) ? localDate(year, month, day) : undefined
}

/** The day of an ISO date or instant ("2010-10-18T13:15:00+01:00"), as written. */
export function isoDay(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim())
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCalendarDate(year, month, day) ? localDate(year, month, day) : undefined
}

/** Two digits of a year: 2000–2079, or 1980–1999. */
export const fullYear = (two: number): number => (two < 80 ? 2000 + two : 1900 + two)

/**
 * YYMMDD of MT940. Banks that count months of 30 days write the 30th of February: it is the last day of that month, and `moved` says so.
 */
export function shortDate(text: string): { date: LocalDate; moved: boolean } | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [fullYear(Number(match[1])), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const last = daysInMonth(year, month)
  return { date: localDate(year, month, Math.min(day, last)), moved: day > last }
}
