import { sumMinor } from '../../shared/money/money.ts'
import type { DecisionParts } from './report-line.ts'

export interface ReportTotals extends DecisionParts {
  readonly submitted: number
  /** Lines on which nothing was decided yet. */
  readonly open: number
}

/** Submitted = accepted + disallowed + queried + open, whatever was decided and in whatever order (spec 04 §2.11). */
export function reportTotals(
  lines: readonly { readonly amount: number; readonly standing: DecisionParts | null }[],
): ReportTotals {
  const part = (of: (parts: DecisionParts) => number): number =>
    sumMinor(lines.map(({ standing }) => (standing === null ? 0 : of(standing))))
  return {
    submitted: sumMinor(lines.map(({ amount }) => amount)),
    accepted: part(({ accepted }) => accepted),
    disallowed: part(({ disallowed }) => disallowed),
    queried: part(({ queried }) => queried),
    open: sumMinor(lines.map(({ amount, standing }) => (standing === null ? amount : 0))),
  }
}

/** From how much accepted the next tranche opens: the agreement's percent of what was advanced, rounded up to the smallest unit (spec 07 §6.iv). */
export function liquidationThreshold(
  advanced: number,
  minimum: { readonly numerator: bigint; readonly denominator: bigint },
): number {
  const scale = minimum.denominator * 100n
  return Number((BigInt(advanced) * minimum.numerator + scale - 1n) / scale)
}
