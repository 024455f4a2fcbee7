import { decimalFromText } from '../../shared/money/decimal.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import type { ContributionRate } from './payroll-table.ts'

/** What a contribution is reckoned on: the whole pay, not below the floor nor above the ceiling; nothing when nothing is paid (spec 13 §7). */
export function contributionBase(grossXof: number, rate: Pick<ContributionRate, 'floorXof' | 'ceilingXof'>): number {
  if (grossXof === 0) return 0
  const floored = rate.floorXof === null ? grossXof : Math.max(grossXof, rate.floorXof)
  return rate.ceilingXof === null ? floored : Math.min(floored, rate.ceilingXof)
}

/** A percentage (decimal text) of whole francs, rounded to the franc once, half away from zero. Throws on text that is no decimal. */
export function percentOf(baseXof: number, percent: string): number {
  const ratio = decimalFromText(percent)
  if (!ratio) throw new RangeError(`not a percentage: ${percent}`)
  return multiplyDivide(baseXof, ratio.numerator, ratio.denominator * 100n)
}
