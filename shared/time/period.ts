import { daysInMonth, isLocalDate, type LocalDate, localDate } from './local-date.ts'

/** An accounting month, "YYYY-MM". */
export type Month = string

export interface DateRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

export const monthOf = (date: LocalDate): Month => date.slice(0, 7)

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && isLocalDate(`${text}-01`)

export const firstDay = (month: Month): LocalDate => `${month}-01`

export function lastDay(month: Month): LocalDate {
  const year = Number(month.slice(0, 4))
  const number = Number(month.slice(5, 7))
  return localDate(year, number, daysInMonth(year, number))
}

export function addMonths(month: Month, count: number): Month {
  const index = monthIndex(month) + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/**
 * Every month from the first to the last, both included; empty when the last lies before the first. What is no month throws: a single wrong bit in a
 * ledger would otherwise count for ever.
 */
export function monthsBetween(first: Month, last: Month): Month[] {
  const odd = [first, last].find((month) => !isMonth(month))
  if (odd !== undefined) throw new RangeError(`${odd} is no month`)
  const count = monthIndex(last) - monthIndex(first) + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => addMonths(first, at))
}

const monthIndex = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/**
 * Reads a reporting period as the command line writes it (spec 10): "2020-03" a month, "2020-Q1" a calendar quarter,
 * "2020" a calendar year, "2019/20" a UK financial year (1 April to 31 March). Undefined for anything else.
 */
export function parsePeriod(text: string): DateRange | undefined {
  if (isMonth(text)) return { from: firstDay(text), to: lastDay(text) }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text)
  if (quarter) {
    const first = addMonths(`${quarter[1]}-01`, (Number(quarter[2]) - 1) * 3)
    return range(firstDay(first), lastDay(addMonths(first, 2)))
  }
  if (/^\d{4}$/.test(text)) return range(`${text}-01-01`, `${text}-12-31`)
  const financialYear = /^(\d{4})\/(\d{2})$/.exec(text)
  if (financialYear && (Number(financialYear[1]) + 1) % 100 === Number(financialYear[2])) {
    return range(`${financialYear[1]}-04-01`, `${Number(financialYear[1]) + 1}-03-31`)
  }
  return undefined
}

const range = (from: LocalDate, to: LocalDate): DateRange | undefined =>
  isLocalDate(from) && isLocalDate(to) ? { from, to } : undefined
