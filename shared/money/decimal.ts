import { minorUnitExponent } from './currency.ts'
import { divideHalfAway } from './money.ts'
import type { Rate } from './rate.ts'

/** Reads plain decimal text, zero or positive ("350000", "0.5"), as an exact ratio. Undefined for anything else, and beyond 40 characters. */
export function decimalFromText(text: string): Rate | undefined {
  const match = text.length <= 40 ? /^(\d+)(?:\.(\d+))?$/.exec(text) : null
  if (!match) return undefined
  const decimals = match[2] ?? ''
  return { numerator: BigInt(`${match[1]}${decimals}`), denominator: 10n ** BigInt(decimals.length) }
}

/** True when two decimals are one number ("770" and "770.00"), whatever their zeros; text that is no decimal equals only itself. */
export function sameDecimal(one: string, other: string): boolean {
  const a = decimalFromText(one)
  const b = decimalFromText(other)
  return a && b ? a.numerator * b.denominator === b.numerator * a.denominator : one === other
}

export const multiplyRatios = (...ratios: readonly Rate[]): Rate => ({
  numerator: ratios.reduce((product, ratio) => product * ratio.numerator, 1n),
  denominator: ratios.reduce((product, ratio) => product * ratio.denominator, 1n),
})

export const divideRatio = (ratio: Rate, by: Rate): Rate => ({
  numerator: ratio.numerator * by.denominator,
  denominator: ratio.denominator * by.numerator,
})

/** A ratio in major units as minor units of a currency, rounded once, half away from zero (R-RND 2). A big integer: the caller checks its size. */
export const ratioToMinor = (ratio: Rate, currency: string): bigint =>
  divideHalfAway(ratio.numerator * 10n ** BigInt(minorUnitExponent(currency)), ratio.denominator)

/** Minor units as an exact ratio in major units. */
export const minorToRatio = (minor: number, currency: string): Rate => ({
  numerator: BigInt(minor),
  denominator: 10n ** BigInt(minorUnitExponent(currency)),
})

export const addRatios = (one: Rate, other: Rate): Rate => ({
  numerator: one.numerator * other.denominator + other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
})

/** Percentages as decimal text ("61.5") that come to a hundred exactly, each above zero. */
export function isWhole(percents: readonly string[]): boolean {
  const ratios = percents.map(decimalFromText)
  if (ratios.length === 0 || ratios.some((ratio) => ratio === undefined || ratio.numerator === 0n)) return false
  const total = ratios.reduce<Rate>((sum, ratio) => (ratio ? addRatios(sum, ratio) : sum), { numerator: 0n, denominator: 1n })
  return total.numerator === 100n * total.denominator
}
