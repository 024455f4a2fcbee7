import type { SettledLine } from '../third-parties/settle-oldest-first.ts'

export type HolderKind = 'staff' | 'partner' | 'supplier' | 'other'

/** A posted line on an account of advances, as ageing looks at it. `amount` is XOF, debit positive. */
export interface AdvanceLine extends SettledLine {
  readonly voucherId: number
  readonly lineNumber: number
  readonly voucher: string
  readonly account: string
  readonly holderKind: HolderKind
  readonly holder: string
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly label: string
  /** 1 when the line stands on the debit side, whatever its sign: a reversal keeps its sides. */
  readonly side: 1 | -1
  /** Money, or pay to be withheld, that the same voucher takes in: that much of a credit is a refund, not a justification. */
  readonly takenInXof: number
  /** The advance of the register that the line belongs to. */
  readonly advanceId: number | null
}

/** Of a credit (negative amount), what came back in money and what was justified; both positive for an ordinary credit. */
export function creditParts(line: AdvanceLine, amount: number): { accepted: number; refunded: number } {
  const credit = -amount
  const taken = line.takenInXof > 0 === credit > 0 ? line.takenInXof : 0
  const refunded = Math.abs(taken) < Math.abs(credit) ? taken : credit
  return { accepted: credit - refunded, refunded }
}
