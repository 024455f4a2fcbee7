import { allocate } from '../../shared/money/allocate.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { financialYearOf } from '../../shared/time/financial-year.ts'
import { firstDay, type Month } from '../../shared/time/period.ts'

export interface MonthAmount {
  readonly month: Month
  readonly minor: number
}

/** Sums amounts of months by UK financial year (1 April to 31 March, spec 03 §1.1). */
export function byFinancialYear(amounts: readonly MonthAmount[]): Map<string, number> {
  const years = new Map<string, number[]>()
  for (const { month, minor } of amounts) {
    const year = financialYearOf(firstDay(month))
    const known = years.get(year)
    if (known) known.push(minor)
    else years.set(year, [minor])
  }
  return new Map([...years].map(([year, minors]) => [year, sumMinor(minors)]))
}

/** An amount spread evenly over months, to the minor unit: it stands for a phasing where none was given. */
export const spreadEvenly = (minor: number, months: readonly Month[]): MonthAmount[] =>
  months.length === 0
    ? []
    : allocate(
        minor,
        months.map((month) => ({ code: month, weight: '1' })),
      ).map((part, index) => ({ month: months[index] ?? '', minor: part }))
