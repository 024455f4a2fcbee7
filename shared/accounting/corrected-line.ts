/** What tells which line of a voucher another line takes back. */
export interface CorrectableLine {
  readonly line_number: number
  readonly account: string
  readonly budget_line_id: number | null
  /** Debit positive. */
  readonly amount_xof: number
}

/**
 * The line that a line of a reversal or a linked correction takes back: of the corrected voucher, the same line, else the first of the same account
 * and budget line; always of the opposite sign (spec 08 §4, §15).
 */
export function correctedLine<Line extends CorrectableLine>(row: CorrectableLine, corrected: readonly Line[]): Line | undefined {
  const candidates = corrected.filter(
    (line) =>
      line.account === row.account && line.budget_line_id === row.budget_line_id && line.amount_xof > 0 !== row.amount_xof > 0,
  )
  return candidates.find((line) => line.line_number === row.line_number) ?? candidates[0]
}
