import { exactInteger, multiplyDivide } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, lastDay, type Month, monthOf } from '../../shared/time/period.ts'

/** What is written off: francs, over a life in months from the day it is put in service. */
export interface Depreciable {
  readonly costXof: number
  readonly inServiceOn: LocalDate
  /** Null is never: land, and assets of the project model (SYCEBNL art. 7). */
  readonly lifeMonths: number | null
}

const MONTH_DAYS = 30

/**
 * Days in service at the end of a month, by the commercial calendar of twelve months of 30 days, the day of putting in service included: the
 * rule of the worked month (18 days of 36 months for a laptop of 13 January, spec 13 §8).
 */
export function serviceDays(inServiceOn: LocalDate, month: Month): number {
  const start = monthOf(inServiceOn)
  if (month < start) return 0
  const between =
    (Number(month.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(month.slice(5, 7)) - Number(start.slice(5, 7))
  return between * MONTH_DAYS + MONTH_DAYS - Math.min(MONTH_DAYS, Number(inServiceOn.slice(8, 10))) + 1
}

/** Depreciation due since the beginning at the end of a month: straight line, rounded once on the cumulated amount, and exactly the cost at the end. */
export function cumulatedDepreciation({ costXof, inServiceOn, lifeMonths }: Depreciable, month: Month): number {
  if (lifeMonths === null) return 0
  const life = lifeMonths * MONTH_DAYS
  const days = Math.min(life, serviceDays(inServiceOn, month))
  return multiplyDivide(costXof, BigInt(days), BigInt(life))
}

export interface DepreciationYear {
  readonly year: number
  readonly openingXof: number
  readonly chargeXof: number
  readonly closingXof: number
  readonly netXof: number
}

/** The schedule by fiscal year: Σ charges = cost to the franc, the last year taking what is left. Empty for what is never depreciated. */
export function depreciationSchedule(asset: Depreciable, until: LocalDate | null = null): DepreciationYear[] {
  if (asset.lifeMonths === null || asset.costXof === 0) return []
  const start = monthOf(asset.inServiceOn)
  const end = addMonths(start, asset.lifeMonths)
  const years: DepreciationYear[] = []
  let opening = 0
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    const closing = cumulatedDepreciation(asset, lastMonthOf(year, until))
    const charge = exactInteger(closing - opening)
    if (charge !== 0)
      years.push({ year, openingXof: opening, chargeXof: charge, closingXof: closing, netXof: asset.costXof - closing })
    opening = closing
    if (until !== null && until <= lastDay(`${year}-12`)) break
  }
  return years
}

/** December, or the month of disposal when that comes first. */
const lastMonthOf = (year: number, until: LocalDate | null): Month =>
  until !== null && monthOf(until) < `${year}-12` ? monthOf(until) : `${year}-12`
