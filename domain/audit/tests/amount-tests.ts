import type { AuditHit } from '../../../shared/contract/audit.ts'
import { lineHit } from './audit-hit.ts'
import type { AuditLine } from './audit-line.ts'

const isSpent = (line: AuditLine): boolean => line.isExpense && line.side === 1 && line.amountXof > 0

/** Expenses of a round sum, a multiple of the unit. */
export const roundAmounts = (lines: readonly AuditLine[], unitXof: number, fromXof: number): AuditHit[] =>
  lines
    .filter((line) => isSpent(line) && line.amountXof >= fromXof && line.amountXof % unitXof === 0)
    .map((line) => lineHit('ROUND_AMOUNT', line, 'AUDIT_ROUND_AMOUNT', { unit: unitXof }))

/**
 * Expenses that stay just below a threshold: within so many per cent of it, the threshold itself included, since it is the last amount that the
 * lighter procedure allows. `percent` is whole.
 */
export function belowThresholds(lines: readonly AuditLine[], thresholdsXof: readonly number[], percent: number): AuditHit[] {
  return lines.filter(isSpent).flatMap((line) => {
    const near = thresholdsXof.find(
      (threshold) => line.amountXof <= threshold && line.amountXof * 100 > threshold * (100 - percent),
    )
    return near === undefined ? [] : [lineHit('BELOW_THRESHOLD', line, 'AUDIT_BELOW_THRESHOLD', { threshold: near })]
  })
}

/** Newcomb–Benford: chances of the first digits 1 to 9, in ten-thousandths (spec 04 §2.13). */
const BENFORD = [3010, 1761, 1249, 969, 792, 669, 580, 512, 458] as const

export interface BenfordFigures {
  readonly items: number
  /** How many items begin with each digit from 1 to 9. */
  readonly counts: readonly number[]
  /** Mean absolute deviation, in millionths. */
  readonly deviation: number
}

/** First digits of the expenses against Benford's law. An indicator only, and none below so many items. */
export function benfordFigures(lines: readonly AuditLine[]): BenfordFigures {
  const counts = BENFORD.map(() => 0)
  const spent = lines.filter(isSpent)
  for (const line of spent) {
    const digit = Number(String(line.amountXof)[0]) - 1
    counts[digit] = (counts[digit] ?? 0) + 1
  }
  const items = spent.length
  const sum =
    items === 0 ? 0 : counts.reduce((total, count, index) => total + Math.abs(count * 10_000 - (BENFORD[index] ?? 0) * items), 0)
  return { items, counts, deviation: items === 0 ? 0 : Math.floor((sum * 100) / (items * BENFORD.length)) }
}
