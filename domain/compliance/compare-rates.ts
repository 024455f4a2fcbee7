import type { Rate } from '../../shared/money/rate.ts'

/** Negative, zero or positive, as the first is less than, equal to or more than the second. */
export function compareRates(one: Rate, other: Rate): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
