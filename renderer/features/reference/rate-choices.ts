import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'

/** The first year of the bundled tables. */
const FIRST_YEAR = 2014

/** Each currency once, in the order given; the franc itself has no rate. */
export const rateCurrencies = (known: readonly string[]): string[] =>
  [...new Set(known)].filter((currency) => currency !== FUNCTIONAL_CURRENCY)

/** This year and the earlier ones, the latest first; and the year shown, wherever it lies. */
export function rateYears(today: string, shown: string): string[] {
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index))
  return years.includes(shown) ? years : [...years, shown].sort().reverse()
}
