import { addDays } from '../../shared/time/local-date.ts'
import type { DateEpoch } from './open-table-types.ts'
import type { DateCell, DateTimeCell, TimeCell } from './tabular-cell.ts'

/** 31 December 9999, the last day of a workbook, counted from 1900. */
const LAST_DAY = 2_958_465
const DAYS_BETWEEN_EPOCHS = 1462
/** Excel believes that 1900 was a leap year: its day 60 is 29 February 1900, which never was. */
const FALSE_LEAP_DAY = 60
const SECONDS_A_DAY = 86_400

export type SerialDates = (decimal: string, format: 'date' | 'time') => DateCell | DateTimeCell | TimeCell | undefined

/**
 * Turns the serial numbers of a workbook into dates: whole days since its epoch, the fraction a time rounded to the second.
 * A serial below one day is a time. Undefined for what is no date: negative, the false 29 February 1900, after 9999.
 */
export function serialDates(epoch: DateEpoch): SerialDates {
  const known = new Map<number, string>()
  const dateOf = (day: number): string => {
    const found = known.get(day)
    if (found !== undefined) return found
    const date = epoch === 1904 ? addDays('1904-01-01', day) : addDays('1899-12-31', day > FALSE_LEAP_DAY ? day - 1 : day)
    known.set(day, date)
    return date
  }
  return (decimal, format) => {
    const [whole = '', fraction = ''] = decimal.split('.')
    if (decimal.startsWith('-') || whole.length > 7) return undefined
    const rounded = Math.floor(Number(`0.${fraction || '0'}`) * SECONDS_A_DAY + 0.5)
    const seconds = rounded % SECONDS_A_DAY
    const day = Number(whole) + (rounded === SECONDS_A_DAY ? 1 : 0)
    const last = epoch === 1904 ? LAST_DAY - DAYS_BETWEEN_EPOCHS : LAST_DAY
    if (day > last || (epoch === 1900 && day === FALSE_LEAP_DAY)) return undefined
    if (day === 0 && (format === 'time' || epoch === 1900)) {
      return format === 'time' || seconds > 0 ? { kind: 'time', time: timeOf(seconds) } : undefined
    }
    const date = dateOf(day)
    return seconds === 0 && format === 'date'
      ? { kind: 'date', date }
      : { kind: 'datetime', dateTime: `${date}T${timeOf(seconds)}` }
  }
}

function timeOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
