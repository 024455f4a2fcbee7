import { type Month, monthOf } from '../../shared/time/period.ts'
import type { ConversionBasis } from './conversion-basis.ts'
import { compareLines, originalsFirst } from './line-order.ts'
import type { SpendingLine } from './model.ts'

export interface BookedLine {
  readonly line: SpendingLine
  readonly month: Month
}

/**
 * The lines that no closed month has recorded, in the order in which they are converted. A line added to a month that is
 * already frozen is booked in the next open month, before that month's own lines (spec 08 §8).
 */
export function bookOpenLines(basis: ConversionBasis): BookedLine[] {
  const months = new Map<string, Month>()
  const lines: SpendingLine[] = []
  for (const line of basis.lines) {
    if (basis.frozen.lineRows(line.key)) continue
    months.set(line.key, basis.open.from(monthOf(line.date)))
    lines.push(line)
  }
  const monthOfLine = (line: SpendingLine): Month => months.get(line.key) ?? monthOf(line.date)
  lines.sort((a, b) => {
    const left = monthOfLine(a)
    const right = monthOfLine(b)
    return left === right ? compareLines(a, b) : left < right ? -1 : 1
  })
  return originalsFirst(lines).map((line) => ({ line, month: monthOfLine(line) }))
}
