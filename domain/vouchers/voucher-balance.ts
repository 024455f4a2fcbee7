import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { sumMinor } from '../../shared/money/money.ts'

export interface SideTotals {
  readonly debit: number
  readonly credit: number
  /** Debit minus credit; zero when it balances. */
  readonly gap: number
}

/** Debits and credits by currency, in minor units: the check that runs while one types and again at posting (spec 08 §3). */
export function totalsByCurrency(lines: readonly VoucherLineInput[]): Map<string, SideTotals> {
  const totals = new Map<string, SideTotals>()
  for (const line of lines) {
    const before = totals.get(line.currency) ?? { debit: 0, credit: 0, gap: 0 }
    const debit = sumMinor([before.debit, line.debitMinor ?? 0])
    const credit = sumMinor([before.credit, line.creditMinor ?? 0])
    totals.set(line.currency, { debit, credit, gap: sumMinor([debit, -credit]) })
  }
  return totals
}

/** Debits and credits in XOF, from the lines' own functional amounts; lines without one yet count as nothing. */
export function totalsInXof(lines: readonly VoucherLineInput[], amountsXof: readonly (number | null)[]): SideTotals {
  let debit = 0
  let credit = 0
  lines.forEach((line, index) => {
    const amount = amountsXof[index] ?? 0
    if (isDebit(line)) debit = sumMinor([debit, amount])
    else credit = sumMinor([credit, amount])
  })
  return { debit, credit, gap: sumMinor([debit, -credit]) }
}

/** A line stands on the debit side when its debit is filled, in its currency or in XOF. */
export const isDebit = (line: VoucherLineInput): boolean =>
  line.debitMinor !== null || (line.creditMinor === null && line.debitXof !== null)
