import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import type { AdvanceLine } from '../advances/advance-line.ts'

/** What tells whose a line of an advance is. `start` is the first day of the agreement. */
export interface AwardIdentity {
  readonly code: string
  readonly partner: string
  readonly grant: string
  readonly currency: string
  readonly start: string
}

/** A line on an account of advances with what it was written in, debit positive. */
export type WrittenAdvanceLine = AdvanceLine & { readonly currency: string; readonly minor: number }

/**
 * The sub-award that a partner's line belongs to: of the agreements of that partner on that grant, those in the line's own currency if any,
 * else those in francs; of several, the one that began last before the line, else the first. Undefined where there is none.
 */
export function awardOfLine(
  line: Pick<WrittenAdvanceLine, 'holderKind' | 'holder' | 'grant' | 'currency' | 'date'>,
  awards: readonly AwardIdentity[],
): AwardIdentity | undefined {
  if (line.holderKind !== 'partner') return undefined
  const own = awards.filter((award) => award.partner === line.holder && award.grant === line.grant)
  const sameCurrency = own.filter((award) => award.currency === line.currency)
  const candidates = (
    sameCurrency.length > 0 ? sameCurrency : own.filter((award) => award.currency === FUNCTIONAL_CURRENCY)
  ).toSorted((one, other) => (one.start < other.start ? -1 : 1))
  return candidates.findLast((award) => award.start <= line.date) ?? candidates[0]
}

/**
 * A line in the smallest units of the agreement's currency: in francs as it stands, in another currency as it was written, with what its
 * voucher takes in brought to the same measure.
 */
export function inAwardCurrency<Line extends WrittenAdvanceLine>(line: Line, currency: string): Line {
  if (currency === FUNCTIONAL_CURRENCY) return line
  const taken = line.amount === 0 ? 0 : multiplyDivide(line.takenInXof, BigInt(line.minor), BigInt(line.amount))
  return { ...line, amount: line.minor, takenInXof: taken }
}
