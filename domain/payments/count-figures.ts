import { sumMinor } from '../../shared/money/money.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'

export type Nature = 'note' | 'coin'

export interface CountedLine {
  readonly nature: Nature
  /** Minor units of the account's currency. */
  readonly denominationMinor: number
  readonly number: number
}

export interface CountedSlip {
  readonly date: LocalDate
  readonly amountMinor: number
}

export interface CountFigures {
  readonly notesMinor: number
  readonly coinsMinor: number
  readonly physicalMinor: number
  readonly slipsMinor: number
  /** Money and provisional slips together: what the cashier can justify. */
  readonly justifiedMinor: number
  /** Justified less book: negative is a shortage, positive a surplus. */
  readonly varianceMinor: number
  /** By how much the book balance passes the ceiling; 0 when it does not, null when there is no ceiling. */
  readonly overCeilingMinor: number | null
}

export interface CountedBooks {
  readonly lines: readonly CountedLine[]
  readonly slips: readonly CountedSlip[]
  readonly bookMinor: number
  /** In the same currency; null when the account has none. */
  readonly ceilingMinor: number | null
}

/** The figures of a cash count (spec 07 §6.vi, 06 §5.7): every one in minor units of the account's currency, exact. */
export function countFigures({ lines, slips, bookMinor, ceilingMinor }: CountedBooks): CountFigures {
  const of = (nature: Nature): number =>
    sumMinor(lines.filter((line) => line.nature === nature).map((line) => line.denominationMinor * line.number))
  const notesMinor = of('note')
  const coinsMinor = of('coin')
  const slipsMinor = sumMinor(slips.map((slip) => slip.amountMinor))
  const justifiedMinor = notesMinor + coinsMinor + slipsMinor
  return {
    notesMinor,
    coinsMinor,
    physicalMinor: notesMinor + coinsMinor,
    slipsMinor,
    justifiedMinor,
    varianceMinor: justifiedMinor - bookMinor,
    overCeilingMinor: ceilingMinor === null ? null : Math.max(0, bookMinor - ceilingMinor),
  }
}

/** Hours between a slip's day and the count's day: slips carry no hour, so whole days are counted. */
export const slipHours = (slip: { readonly date: LocalDate }, countDate: LocalDate): number =>
  daysBetween(slip.date, countDate) * 24

/** A provisional slip is to be turned into a voucher within a limit (48 h): past it, it is an exception (spec 04 §2.7). */
export const isSlipLate = (slip: { readonly date: LocalDate }, countDate: LocalDate, limitHours: number): boolean =>
  slipHours(slip, countDate) > limitHours
