import { multiplyDivide } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** A charge of an operator or of the State on mobile money, in force from a day to another (spec 04 §2.7). */
export interface FeeType {
  readonly code: string
  /** Null for every operator. */
  readonly operator: string | null
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** Percent of the amount as decimal text: "1", "0.75". */
  readonly percent: string
  readonly fixedMinor: number
  readonly minimumMinor: number
  readonly maximumMinor: number | null
  readonly account: string
}

/** The charge on one payment: percent of the amount, rounded half away from zero, plus the fixed part, within its minimum and maximum. */
export function transferFee(amountMinor: number, fee: FeeType): number {
  const [whole = '0', decimals = ''] = fee.percent.split('.')
  const share = multiplyDivide(amountMinor, BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length))
  const charge = Math.max(fee.minimumMinor, share + fee.fixedMinor)
  return fee.maximumMinor === null ? charge : Math.min(fee.maximumMinor, charge)
}

/** The charges in force on a day for an operator. */
export const feesInForce = (types: readonly FeeType[], operator: string | null, date: LocalDate): FeeType[] =>
  types.filter(
    (type) =>
      type.from <= date && (type.to === null || type.to >= date) && (type.operator === null || type.operator === operator),
  )
