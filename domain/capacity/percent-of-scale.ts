import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Rate, rateToText } from '../../shared/money/rate.ts'

/**
 * A score as a percentage of its scale, decimal text with one decimal rounded half away from zero, so that instruments of different scales share an
 * axis (spec 05 §3.1): 2.5 of 0–4 is 62.5; 1 of NUPAS' 1–4 is 0. Undefined for a scale that is none, and for a score outside it.
 */
export function percentOfScale(score: string, from: string, to: string): string | undefined {
  const [value, low, high] = [decimalFromText(score), decimalFromText(from), decimalFromText(to)]
  if (!value || !low || !high) return undefined
  const above = minus(value, low)
  const whole = minus(high, low)
  if (whole.numerator <= 0n || above.numerator < 0n || minus(high, value).numerator < 0n) return undefined
  return rateToText(
    { numerator: above.numerator * whole.denominator * 100n, denominator: above.denominator * whole.numerator },
    1,
  )
}

/** 100 less a percentage, with one decimal. */
export function remainingPercent(percent: string): string {
  const { numerator, denominator } = decimalFromText(percent) ?? { numerator: 0n, denominator: 1n }
  return rateToText({ numerator: 100n * denominator - numerator, denominator }, 1)
}

const minus = (one: Rate, other: Rate): Rate => ({
  numerator: one.numerator * other.denominator - other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
})
