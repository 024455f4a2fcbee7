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

/** Where the partner stands: francs, except the share. */
export interface AdvancePosition {
  readonly advanced: number
  readonly refunded: number
  /** What is neither reported nor refunded. */
  readonly unspent: number
  /** What the partner still answers for: unspent, disallowed, in question or not examined yet. */
  readonly outstanding: number
  /** What liquidation opens the next tranche from. */
  readonly threshold: number
  readonly gateOpen: boolean
}

/**
 * The position of a partner's advance once what is accepted clears it (spec 07 §6.iv): outstanding = advanced − accepted − refunded.
 * The gate opens at the agreement's percent of what was advanced, whole hundredths of a percent compared exactly.
 */
export function advancePosition(
  totals: Pick<ReportTotals, 'submitted' | 'accepted'>,
  paid: { readonly advanced: number; readonly refunded: number },
  minimum: { readonly numerator: bigint; readonly denominator: bigint },
): AdvancePosition {
  const { advanced, refunded } = paid
  const scale = minimum.denominator * 100n
  const wanted = BigInt(advanced) * minimum.numerator
  const threshold = Number((wanted + scale - 1n) / scale)
  return {
    advanced,
    refunded,
    unspent: Math.max(0, advanced - totals.submitted - refunded),
    outstanding: advanced - totals.accepted - refunded,
    threshold,
    gateOpen: advanced > 0 && BigInt(totals.accepted) * scale >= wanted,
  }
}
