import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts'

const EPOCH = dayNumber('1899-12-30')

/**
 * The serial of a calendar date in the 1900 date system. Written as a plain number, so no time zone ever moves it. Before
 * March 1900 the serials count a 29 February that never was, hence the one day less.
 */
export function dateSerial(date: LocalDate): number {
  const serial = dayNumber(date) - EPOCH
  return serial < 61 ? serial - 1 : serial
}
