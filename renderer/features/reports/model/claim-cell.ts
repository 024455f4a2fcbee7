import { addDays } from '../../../../shared/time/local-date.ts'
import { firstDay, lastDay, type Month } from '../../../../shared/time/period.ts'

/** What of a claim's line decides which vouchers stand behind its figures. */
export interface ProvableLine {
  readonly kind: 'head' | 'line' | 'direct' | 'npac' | 'total'
  readonly code: string
  readonly monthMinors: readonly number[]
  readonly previousMinor: number
  readonly periodMinor: number
  readonly priorAdjustmentMinor: number
  readonly disallowedMinor: number
  readonly cumulativeMinor: number
}

export type ClaimMeasure =
  | { readonly kind: 'month'; readonly index: number }
  | { readonly kind: 'period' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'cumulative' }

/** The question whose answer proves a figure of the claim. */
export interface ClaimProof {
  readonly lines: readonly string[]
  readonly from?: string
  readonly to: string
  /** What the vouchers must sum to, in minor units of the donor's currency. */
  readonly minor: number
  /** The figure takes in what the period adjusts of earlier ones. */
  readonly withAdjustments: boolean
}

/**
 * The vouchers behind a figure, or null where they do not prove it. What is booked in the period on lines claimed before stands in
 * a column of its own (spec 06 §5.1, H): where a row has some, its months cannot be proved one by one, and its period is proved
 * together with them. A ruling has no voucher, so a cumulative figure that holds one does not open.
 */
export function claimProof<Line extends ProvableLine>(
  lines: readonly Line[],
  line: Line,
  measure: ClaimMeasure,
  months: readonly Month[],
): ClaimProof | null {
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined) return null
  const codes = codesBehind(lines, line)
  const adjusted = line.priorAdjustmentMinor !== 0
  const proof = (from: string | null, to: string, minor: number, withAdjustments = false): ClaimProof | null =>
    minor === 0 || codes.length === 0 ? null : { lines: codes, to, minor, withAdjustments, ...(from === null ? {} : { from }) }
  switch (measure.kind) {
    case 'month': {
      const month = months[measure.index]
      if (month === undefined || adjusted) return null
      return proof(firstDay(month), lastDay(month), line.monthMinors[measure.index] ?? 0)
    }
    case 'period':
      return proof(firstDay(first), lastDay(last), line.periodMinor + line.priorAdjustmentMinor, adjusted)
    case 'previous':
      return proof(null, addDays(firstDay(first), -1), line.previousMinor)
    case 'cumulative':
      return line.disallowedMinor === 0 ? proof(null, lastDay(last), line.cumulativeMinor) : null
  }
}

/** The budget lines that a row adds up: its own, those of its head, all direct ones, all. */
export function codesBehind<Line extends ProvableLine>(lines: readonly Line[], line: Line): string[] {
  if (line.kind === 'line' || line.kind === 'npac') return [line.code]
  if (line.kind === 'head') return linesOfHead(lines, line).map((each) => each.code)
  return lines.filter((each) => each.kind === 'line' || (line.kind === 'total' && each.kind === 'npac')).map((each) => each.code)
}

/** The lines of a head stand between it and whatever comes next that is no line. */
export function linesOfHead<Line extends ProvableLine>(lines: readonly Line[], head: Line): Line[] {
  const start = lines.indexOf(head) + 1
  const length = lines.slice(start).findIndex((each) => each.kind !== 'line')
  return lines.slice(start, length < 0 ? undefined : start + length)
}
