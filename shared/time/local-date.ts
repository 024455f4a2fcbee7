/** A calendar date without zone, ISO text "YYYY-MM-DD" (spec 08 §10). */
export type LocalDate = string

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** True for a real calendar date between 1900 and 2199. */
export function isLocalDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  return isCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

export function isCalendarDate(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export const localDate = (year: number, month: number, day: number): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Days since 0001-01-01 (day 1), proleptic Gregorian. */
export function dayNumber(date: LocalDate): number {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const previous = year - 1
  const leapDays = Math.floor(previous / 4) - Math.floor(previous / 100) + Math.floor(previous / 400)
  const leapToday = month > 2 && isLeap(year) ? 1 : 0
  return previous * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapToday + Number(date.slice(8, 10))
}

/** Moves a date by whole days, forwards or backwards. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const instant = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)) + days))
  return instant.toISOString().slice(0, 10)
}

export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekday = (date: LocalDate): number => ((dayNumber(date) - 1) % 7) + 1
