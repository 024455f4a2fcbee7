import { isDebit } from '../../../../../domain/vouchers/voucher-balance.ts'
import { isSpendingAccount } from '../../../../../shared/accounting/spending-account.ts'
import { sumMinor } from '../../../../../shared/money/money.ts'
import type { EntryLine } from './entry-line.ts'

/** "grant/line": a budget line is known by its code within its grant. */
export const budgetKey = (grant: string, budgetLine: string): string => `${grant}/${budgetLine}`

export interface VoucherSpending {
  readonly xof: number
  /** In the grant's currency, as the check valued it; null while a value is missing. */
  readonly donorMinor: number | null
}

/** The donor spending of a line in XOF: debit positive, nothing on accounts that are none (spec 08 §9); null without a rate. */
export function spendingOfLine(line: EntryLine, amountXof: number | null): number | null {
  if (line.account !== '' && !isSpendingAccount(line.account)) return 0
  if (amountXof === null) return null
  return isDebit(line) || amountXof === 0 ? amountXof : -amountXof
}

/** What a voucher takes from each budget line. `donorMinors` gives the donor value of each line, where it is known. */
export function spendingByBudgetLine(
  lines: readonly EntryLine[],
  amountsXof: readonly (number | null)[],
  donorMinors: readonly (number | null)[],
): Map<string, VoucherSpending> {
  const spending = new Map<string, VoucherSpending>()
  lines.forEach((line, index) => {
    if (line.grant === null || line.budgetLine === null) return
    const xof = spendingOfLine(line, amountsXof[index] ?? null) ?? 0
    const key = budgetKey(line.grant, line.budgetLine)
    const known = spending.get(key) ?? { xof: 0, donorMinor: 0 }
    const donor = xof === 0 ? 0 : (donorMinors[index] ?? null)
    spending.set(key, {
      xof: sumMinor([known.xof, xof]),
      donorMinor: known.donorMinor === null || donor === null ? null : sumMinor([known.donorMinor, donor]),
    })
  })
  return spending
}
