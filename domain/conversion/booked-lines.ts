import { type Month, monthOf } from '../../shared/time/period.ts'
import type { ConversionBasis } from './conversion-basis.ts'
import { originalsFirst } from './line-order.ts'
import type { SpendingLine } from './model.ts'

export interface BookedLine {
  readonly line: SpendingLine
  readonly month: Month
  /** True when the month is not the line's own. */
  readonly adjustment: boolean
}

/**
 * The lines that no closed month has recorded, in the order in which they are converted. A line added to a month that is
 * already frozen is booked in the next open month, before that month's own lines (spec 08 §8).
 */
export function bookOpenLines(basis: ConversionBasis): readonly BookedLine[] {
  const booked: BookedLine[] = []
  let late = false
  for (const line of basis.lines) {
    if (basis.frozen.lineRows(line.key)) continue
    const own = monthOf(line.date)
    const month = basis.open.from(own)
    late ||= month !== own
    booked.push({ line, month, adjustment: month !== own })
  }
  // The lines are in their order already, and sorting is stable.
  if (late) booked.sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? -1 : 1))
  return originalsFirst(booked, ({ line }) => line)
}
