import { addMonths, type Month, monthsBetween } from '../../shared/time/period.ts'
import { spreadEvenly } from './phasing.ts'

/** The months that a forecast speaks of: from the one after the last actual month to the grant's last. */
export const forecastWindow = (lastActual: Month, grantMonths: readonly Month[]): Month[] => {
  const first = grantMonths[0]
  const last = grantMonths.at(-1)
  if (first === undefined || last === undefined) return []
  const next = addMonths(lastActual, 1)
  return monthsBetween(next > first ? next : first, last)
}

/** What is left of a line, spread over the months to come by largest remainder; a line that is exhausted forecasts nothing. */
export const proposeForecast = (leftMinor: number, months: readonly Month[]): number[] =>
  spreadEvenly(Math.max(0, leftMinor), months)

/** How near a forecast came: actual ÷ forecast is left to the reader; this is the variance, actual − forecast. */
export interface ForecastMonth {
  readonly forecast: number
  readonly asOf: Month
  readonly month: Month
  readonly forecastMinor: number
  /** Null while a rate is missing. */
  readonly actualMinor: number | null
}

/** Each forecast against what was spent, for its months that have passed; a month without forecast counts as zero forecast. */
export function forecastAccuracy(
  forecasts: readonly { readonly number: number; readonly asOf: Month; readonly minorByMonth: ReadonlyMap<Month, number> }[],
  actualByMonth: ReadonlyMap<Month, number | null>,
  lastActual: Month,
  lastMonth: Month,
): ForecastMonth[] {
  const end = lastActual < lastMonth ? lastActual : lastMonth
  return forecasts.flatMap(({ number, asOf, minorByMonth }) =>
    monthsBetween(addMonths(asOf, 1), end).map((month) => ({
      forecast: number,
      asOf,
      month,
      forecastMinor: minorByMonth.get(month) ?? 0,
      actualMinor: actualByMonth.has(month) ? (actualByMonth.get(month) ?? null) : 0,
    })),
  )
}
