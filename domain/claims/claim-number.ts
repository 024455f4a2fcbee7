import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'

/** The last claim that has a number: of this ledger, or taken over from the one before. */
export interface NumberedClaim {
  readonly ordinal: number
  readonly to: LocalDate
}

/** The figure of a claim's number, however it is written: "C3", "3", "Claim 03". Undefined where it has none. */
export function claimOrdinal(number: string): number | undefined {
  const match = /(\d+)\D*$/.exec(number)
  return match ? Number(match[1]) : undefined
}

/**
 * C1, C2… for a period of so many months. Claims are submitted in the order of their periods, so the number follows the last claim that has one;
 * before there is any, it is counted from the period in which the grant begins.
 */
export function claimNumber(
  period: { readonly from: LocalDate; readonly months: readonly Month[] },
  start: LocalDate,
  last: NumberedClaim | undefined,
): string {
  const size = period.months.length
  const first = monthOf(period.from)
  if (last && last.to < period.from) {
    const between = monthsBetween(addMonths(monthOf(last.to), 1), first).length - 1
    return `C${last.ordinal + 1 + Math.ceil(between / size)}`
  }
  const months = monthsBetween(monthOf(start), first).length
  const offset = (Number(start.slice(5, 7)) - 1) % size
  return `C${Math.max(1, Math.floor((months - 1 + offset) / size) + 1)}`
}
