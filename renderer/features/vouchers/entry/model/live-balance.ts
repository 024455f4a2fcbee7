import { functionalAmounts } from '../../../../../domain/vouchers/functional-amounts.ts'
import { isDebit, type SideTotals, totalsByCurrency, totalsInXof } from '../../../../../domain/vouchers/voucher-balance.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import type { EntryLine } from './entry-line.ts'

/** What the ledger's check said of a line, as long as the line is still the one that was checked. */
export interface CheckedLine {
  /** Debit positive; null without a rate. */
  readonly amountXof: number | null
  readonly donorMinor: number | null
}

export interface LiveBalance {
  /** XOF of each line on its own side; null while its rate is not known. */
  readonly amountsXof: readonly (number | null)[]
  readonly xof: SideTotals
  /** The currencies other than XOF, in the order in which they first stand. */
  readonly foreign: readonly { readonly currency: string; readonly totals: SideTotals }[]
  /** False while a line's rate is not known, or a figure could not be read: the totals are not whole. */
  readonly whole: boolean
  /** A figure could not be read. */
  readonly unread: boolean
}

/**
 * The balance as one types (spec 08 §2 and §3): by the same functions as posting. Lines whose rate comes from the ledger's table take
 * the XOF that the last check gave them, until the next one answers.
 */
export function liveBalance(lines: readonly EntryLine[], checked: (line: EntryLine) => CheckedLine | undefined): LiveBalance {
  const own = functionalAmounts(
    lines,
    lines.map((line) => line.rate),
  )
  const amountsXof = lines.map((line, index) => own[index] ?? fromCheck(line, checked(line)))
  const foreign = [...totalsByCurrency(lines)]
    .filter(([currency]) => currency !== FUNCTIONAL_CURRENCY)
    .map(([currency, totals]) => ({ currency, totals }))
  const unread = lines.some((line) => Object.keys(line.unread).length > 0)
  return {
    amountsXof,
    unread,
    xof: totalsInXof(lines, amountsXof),
    foreign,
    whole: !unread && lines.every((line, index) => amountsXof[index] !== null || !hasFigure(line)),
  }
}

function fromCheck(line: EntryLine, checked: CheckedLine | undefined): number | null {
  const amount = checked?.amountXof ?? null
  if (amount === null) return null
  return isDebit(line) || amount === 0 ? amount : -amount
}

/** True for a line that bears an amount, in its currency or in XOF. */
export const hasFigure = (line: EntryLine): boolean =>
  [line.debitMinor, line.creditMinor, line.debitXof, line.creditXof].some((figure) => figure !== null)

/** The kinds whose foreign currencies need not balance (spec 08 §3). */
const FREE_KINDS: readonly string[] = ['exchange', 'revaluation']

/** True when the voucher balances in XOF and, unless its kind frees it, in each currency. */
export const isBalanced = (balance: LiveBalance, kind: string): boolean =>
  balance.whole && balance.xof.gap === 0 && (FREE_KINDS.includes(kind) || balance.foreign.every(({ totals }) => totals.gap === 0))
