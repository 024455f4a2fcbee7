import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Rate, rateToText } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

export interface DatedValue {
  readonly date: LocalDate
  /** Plain decimal text, zero or positive. */
  readonly value: string
}

/**
 * The milestone that an indicator is held against on a day: the last one that is due, the target included; before the first, the first that is ahead.
 * Undefined where there is none.
 */
export function milestoneDue<Milestone extends DatedValue>(
  milestones: readonly Milestone[],
  on: LocalDate,
): Milestone | undefined {
  const inOrder = [...milestones].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return inOrder.findLast(({ date }) => date <= on) ?? inOrder[0]
}

/**
 * How far an indicator has come from its baseline to a milestone, in per cent with one decimal: (actual − baseline) ÷ (milestone − baseline). It may
 * fall below nothing or pass a hundred, and an indicator that is to fall is read alike. Null where the milestone is the baseline, or a value is no decimal.
 */
export function progressPercent(baseline: string, actual: string, milestone: string): string | null {
  const [from, at, to] = [baseline, actual, milestone].map(decimalFromText)
  if (!from || !at || !to) return null
  const whole = less(to, from)
  if (whole.numerator === 0n) return null
  const done = less(at, from)
  return signedText({ numerator: done.numerator * whole.denominator * 100n, denominator: done.denominator * whole.numerator }, 1)
}

/** What was reached beyond the baseline; null where that is nothing, or less. */
export function achievedUnits(baseline: string, actual: string): Rate | null {
  const [from, at] = [baseline, actual].map(decimalFromText)
  const units = from && at ? less(at, from) : null
  return units !== null && units.numerator > 0n ? units : null
}

const less = (one: Rate, other: Rate): Rate => ({
  numerator: one.numerator * other.denominator - other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
})

function signedText({ numerator, denominator }: Rate, decimals: number): string {
  const isNegative = numerator < 0n !== denominator < 0n && numerator !== 0n
  const absolute = (value: bigint): bigint => (value < 0n ? -value : value)
  const text = rateToText({ numerator: absolute(numerator), denominator: absolute(denominator) }, decimals)
  return isNegative && /[1-9]/.test(text) ? `-${text}` : text
}
