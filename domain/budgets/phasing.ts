import { allocate } from '../../shared/money/allocate.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'

export interface PhasedMonth {
  readonly month: Month
  readonly amountMinor: number
  readonly amountXof: number
}

/** The months that a grant's budget is spread over. */
export const grantMonths = (start: string, end: string): Month[] => monthsBetween(monthOf(start), monthOf(end))

/** An amount spread evenly, to the unit: the parts are one unit apart at most and sum to the whole (spec 04 §2.2). */
export const spreadEvenly = (totalMinor: number, months: readonly Month[]): number[] =>
  months.length === 0
    ? []
    : allocate(
        totalMinor,
        months.map((code) => ({ code, weight: '1' })),
      )

/**
 * The phasing of a line in both currencies. Months that are given must sum to the amount in the grant's currency (the caller checks it);
 * the francs follow the same weights by largest remainder. Nothing given, or nothing to weigh by, spreads evenly.
 */
export function phaseLine(
  line: { readonly amountMinor: number; readonly amountXof: number },
  given: readonly { readonly month: Month; readonly amountMinor: number }[],
  months: readonly Month[],
): PhasedMonth[] {
  const weighs = given.some(({ amountMinor }) => amountMinor > 0)
  if (!weighs) {
    const minor = spreadEvenly(line.amountMinor, months)
    const xof = spreadEvenly(line.amountXof, months)
    return months.map((month, at) => ({ month, amountMinor: minor[at] ?? 0, amountXof: xof[at] ?? 0 }))
  }
  const xof = allocate(
    line.amountXof,
    given.map(({ month, amountMinor }) => ({ code: month, weight: String(amountMinor) })),
  )
  return given.map(({ month, amountMinor }, at) => ({ month, amountMinor, amountXof: xof[at] ?? 0 }))
}

/** What a phasing lacks of the line's amount, in minor units; zero where it sums, or where none is given. */
export const phasingGap = (amountMinor: number, given: readonly { readonly amountMinor: number }[]): number =>
  given.length === 0 ? 0 : amountMinor - sumMinor(given.map((each) => each.amountMinor))
