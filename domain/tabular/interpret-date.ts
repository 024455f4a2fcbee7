import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { isCalendarDate, type LocalDate, localDate } from '../../shared/time/local-date.ts'
import { trimmed } from './blank-text.ts'
import { monthNumber } from './month-names.ts'

export type DateFaultCode = Extract<FaultCode, 'DATE_AMBIGUOUS' | 'DATE_IMPOSSIBLE' | 'DATE_WITHOUT_DAY' | 'DATE_UNREADABLE'>

/** A date read from text (with its time where it has one), nothing, or why it is refused and what it could have meant. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: LocalDate; readonly time?: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly code: DateFaultCode; readonly readings?: readonly LocalDate[] }

const EMPTY: DateReading = { kind: 'empty' }
const UNREADABLE: DateReading = { kind: 'refused', code: 'DATE_UNREADABLE' }
const LONGEST_ENTRY = 40
const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?Z|[+-]\d{2}:?\d{2})?)?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`)
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`)
const DAY_NAMED = /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+(?:de +)?(\p{L}+)\.?[-/., ]+(\d{4}|\d{2})$/iu
const MONTH_NAMED = /^(\p{L}+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/iu
const MONTH_ONLY = /^(?:(\p{L}+)\.?[-/. ]+(?:\d{4}|\d{2})|\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2})$/u

/**
 * Reads a date written as text: YYYY-MM-DD, DD/MM/YYYY (spec 10), DD.MM.YY, "2 janvier 2025", "January 2, 2025".
 * Two digits of a year are 2000–2079 or 1980–1999. Asks (DATE_AMBIGUOUS) where only the American order makes a date (1/13/2025)
 * and where dashes leave the order open (11-04-2019); refuses what is on no calendar (31/02/2025) and what has no day (janv-25).
 */
export function interpretDate(text: string): DateReading {
  const entry = trimmed(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^['’]/, '')
  if (entry === '') return EMPTY
  if (entry.length > LONGEST_ENTRY) return UNREADABLE
  const first = entry.charCodeAt(0)
  const startsWithDigit = first >= 48 && first <= 57
  return (startsWithDigit ? readDigitsFirst(entry) : readMonthFirst(entry)) ?? UNREADABLE
}

function readDigitsFirst(entry: string): DateReading | undefined {
  const iso = YEAR_FIRST.exec(entry)
  if (iso) return checked(Number(iso[1]), Number(iso[3]), Number(iso[4]), timeOf(iso[5], iso[6], iso[7]))
  const numeric = DAY_FIRST.exec(entry)
  if (numeric) return readOrder(numeric)
  const named = DAY_NAMED.exec(entry)
  const month = named ? monthNumber(named[2] ?? '') : undefined
  if (named && month !== undefined) return checked(fullYear(named[3] ?? ''), month, Number(named[1]))
  return MONTH_ONLY.test(entry) ? { kind: 'refused', code: 'DATE_WITHOUT_DAY' } : undefined
}

function readMonthFirst(entry: string): DateReading | undefined {
  const named = MONTH_NAMED.exec(entry)
  const month = named ? monthNumber(named[1] ?? '') : undefined
  if (named && month !== undefined) return checked(Number(named[3]), month, Number(named[2]))
  const only = MONTH_ONLY.exec(entry)
  return only && monthNumber(only[1] ?? '') !== undefined ? { kind: 'refused', code: 'DATE_WITHOUT_DAY' } : undefined
}

/** Two numbers then a year: the day comes first, unless that is impossible or the dashes leave it open. */
function readOrder(match: RegExpExecArray): DateReading {
  const [, one = '', separator = '', two = '', yearText = '', hours, minutes, seconds] = match
  const [a, b, year] = [Number(one), Number(two), fullYear(yearText)]
  const dayFirst = isCalendarDate(year, b, a)
  const monthFirst = isCalendarDate(year, a, b)
  const readings = [...new Set([dayFirst ? localDate(year, b, a) : '', monthFirst ? localDate(year, a, b) : ''])].filter(Boolean)
  const isEuropean = separator === '/' || separator === '.'
  if (!dayFirst && !monthFirst) return { kind: 'refused', code: 'DATE_IMPOSSIBLE' }
  const isOpen = isEuropean ? !dayFirst : yearText.length === 2 || (monthFirst && a !== b)
  if (isOpen || !dayFirst) return { kind: 'refused', code: 'DATE_AMBIGUOUS', readings }
  return checked(year, b, a, timeOf(hours, minutes, seconds))
}

function checked(year: number, month: number, day: number, time?: string | null): DateReading {
  if (time === null || !isCalendarDate(year, month, day)) return { kind: 'refused', code: 'DATE_IMPOSSIBLE' }
  const date = localDate(year, month, day)
  return time === undefined ? { kind: 'date', date } : { kind: 'date', date, time }
}

/** Undefined where there is no time or it is midnight, null for a time that no clock shows. */
function timeOf(hours: string | undefined, minutes: string | undefined, seconds = '00'): string | undefined | null {
  if (hours === undefined || minutes === undefined) return undefined
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const time = `${hours.padStart(2, '0')}:${minutes}:${seconds}`
  return time === '00:00:00' ? undefined : time
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year < 80 ? 2000 + year : 1900 + year
}
