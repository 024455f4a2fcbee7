import { minorUnitExponent } from '../../shared/money/currency.ts'
import { divideHalfAway, exactInteger } from '../../shared/money/money.ts'
import type { ConversionRow } from './model.ts'

interface RoundingGap {
  /** Σ of the rows as rounded: what is reported. */
  readonly totalMinor: number
  /** Σ of the exact quotients, rounded once at the end. */
  readonly unroundedMinor: number
  /** Unrounded less reported: "écart d'arrondi", shown and never hidden (R-RND 3). */
  readonly gapMinor: number
}

interface Fraction {
  numerator: bigint
  denominator: bigint
}

/**
 * The gap between the total of rounded rows and the exact total. Rows without XOF or without a rate (own currency,
 * catch-ups) count as booked. Null while a rate is missing.
 */
export function roundingGap(
  rows: readonly Pick<ConversionRow, 'xof' | 'rate' | 'donorMinor'>[],
  donorCurrency: string,
): RoundingGap | null {
  let totalMinor = 0
  let exact = 0n
  const byRate = new Map<string, Fraction>()
  for (const { xof, rate, donorMinor } of rows) {
    if (donorMinor === null) return null
    totalMinor = exactInteger(totalMinor + donorMinor)
    if (rate === null || xof === 0) exact += BigInt(donorMinor)
    else {
      const key = `${rate.numerator}/${rate.denominator}`
      const sum = byRate.get(key) ?? { numerator: 0n, denominator: rate.numerator }
      sum.numerator += BigInt(xof) * rate.denominator
      byRate.set(key, sum)
    }
  }
  const scale = 10n ** BigInt(minorUnitExponent(donorCurrency))
  const sum: Fraction = { numerator: exact, denominator: 1n }
  for (const { numerator, denominator } of byRate.values()) {
    sum.numerator = sum.numerator * denominator + numerator * scale * sum.denominator
    sum.denominator *= denominator
  }
  const unroundedMinor = exactInteger(Number(divideHalfAway(sum.numerator, sum.denominator)))
  return { totalMinor, unroundedMinor, gapMinor: unroundedMinor - totalMinor }
}
