import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LinePlace } from './decide-posting.ts'

/**
 * Flags each line whose budget line counts nothing, because its account is no donor spending (spec 08 §9): classes 1, 3 to 5 and 9,
 * depreciation, provisions, releases of funds. A flag never refuses a voucher.
 */
export function flagIdleBudgetLines(voucher: VoucherInput, placeOf: LinePlace): Fault[] {
  return voucher.lines.flatMap(({ account, budgetLine }, index) =>
    budgetLine === null || account === '' || isSpendingAccount(account)
      ? []
      : [fault('BUDGET_LINE_COUNTS_NOTHING', placeOf(index, 'budget_line'), { budgetLine, account })],
  )
}
