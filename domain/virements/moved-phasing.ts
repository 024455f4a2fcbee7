import { allocate } from '../../shared/money/allocate.ts'
import type { Month } from '../../shared/time/period.ts'
import type { BudgetAmounts } from './moved-amounts.ts'

export interface PhasedMonth extends BudgetAmounts {
  readonly month: Month
}

/**
 * The phasing of a line whose budget a virement changed: its months keep their shares, by largest remainder, so that they still add up to it.
 * A line without months is spread evenly over `months`.
 */
export function movedPhasing(amounts: BudgetAmounts, phasing: readonly PhasedMonth[], months: readonly Month[]): PhasedMonth[] {
  const isPhased = phasing.some((each) => each.amountMinor > 0)
  const shares = isPhased
    ? phasing.map(({ month, amountMinor }) => ({ code: month, weight: String(amountMinor) }))
    : months.map((month) => ({ code: month, weight: '1' }))
  if (shares.length === 0) return []
  const minors = allocate(amounts.amountMinor, shares)
  const xofs = allocate(amounts.amountXof, shares)
  return shares.map(({ code }, index) => ({ month: code, amountMinor: minors[index] ?? 0, amountXof: xofs[index] ?? 0 }))
}
