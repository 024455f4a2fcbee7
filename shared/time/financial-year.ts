import type { LocalDate } from './local-date.ts'
import { type DateRange, parsePeriod } from './period.ts'

/** A UK financial year, 1 April to 31 March, as a period of the command line writes it ("2019/20"). */
export type FinancialYear = string

/** The UK financial year that a day lies in. */
export function financialYearOf(date: LocalDate): FinancialYear {
  const first = Number(date.slice(0, 4)) - (date.slice(5, 7) < '04' ? 1 : 0)
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/** Every UK financial year from the one of the first day to the one of the last; empty when the last lies before the first. */
export function financialYearsBetween(first: LocalDate, last: LocalDate): (DateRange & { readonly year: FinancialYear })[] {
  const years: (DateRange & { year: FinancialYear })[] = []
  for (let day = first; day <= last; ) {
    const year = financialYearOf(day)
    const range = parsePeriod(year)
    if (!range) throw new RangeError(`no financial year of ${day}`)
    years.push({ year, ...range })
    day = `${range.to.slice(0, 4)}-04-01`
  }
  return years
}
