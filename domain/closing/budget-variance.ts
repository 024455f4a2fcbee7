import { multiplyDivide } from '../../shared/money/money.ts'
import { rateFromText } from '../../shared/money/rate.ts'

/** The part of a budget line that the months gone by stand for: budget ÷ months of the grant × months begun, rounded once. */
export function budgetToDate(budgetMinor: number, monthsGone: number, monthsAll: number): number {
  if (monthsAll <= 0) return budgetMinor
  return multiplyDivide(budgetMinor, BigInt(Math.max(0, Math.min(monthsGone, monthsAll))), BigInt(monthsAll))
}

/** Whether what was spent differs from the budget to date by more than a percentage of it; spending without a budget always does. */
export function isBeyondVariance(spentMinor: number, expectedMinor: number, percent: string): boolean {
  const threshold = rateFromText(percent)
  if (!threshold) return spentMinor !== expectedMinor
  const difference = BigInt(Math.abs(spentMinor - expectedMinor))
  return difference * 100n * threshold.denominator > BigInt(Math.abs(expectedMinor)) * threshold.numerator
}
