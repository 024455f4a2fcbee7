/** What tells which line of a voucher another line takes back. */
export interface CorrectableLine {
  readonly lineNumber: number
  readonly account: string
  readonly budgetLineId: number | null
  /** Debit positive. */
  readonly amountXof: number
}

/**
 * The line that a line of a reversal or a linked correction takes back: of the corrected voucher, the same line, else the first of the same account
 * and budget line; always of the opposite sign (spec 08 §4, §15).
 */
export function correctedLine<Line extends CorrectableLine>(row: CorrectableLine, corrected: readonly Line[]): Line | undefined {
  const candidates = corrected.filter(
    (line) => line.account === row.account && line.budgetLineId === row.budgetLineId && line.amountXof > 0 !== row.amountXof > 0,
  )
  return candidates.find((line) => line.lineNumber === row.lineNumber) ?? candidates[0]
}
