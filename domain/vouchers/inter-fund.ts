/** Debit minus credit of one fund in a voucher, XOF: a debit left over is a cost that another fund's money paid. */
export interface FundGap {
  /** The grant's code; "" for own funds. */
  readonly grant: string
  readonly gapXof: number
}

/**
 * Debit minus credit by fund, for the funds that do not balance in a voucher (spec 08 §3); own funds are the blank grant. A voucher that
 * does not balance as a whole yet has no balance between funds either.
 */
export function interFund(lines: readonly { readonly grant: string | null; readonly amountXof: number }[]): FundGap[] {
  const gaps = new Map<string, number>()
  for (const line of lines) gaps.set(line.grant ?? '', (gaps.get(line.grant ?? '') ?? 0) + line.amountXof)
  return [...gaps].filter(([, gapXof]) => gapXof !== 0).map(([grant, gapXof]) => ({ grant, gapXof }))
}
