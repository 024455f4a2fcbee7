import type { FullLineRow } from '../../db/queries/voucher-lines.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { lineDetails } from '../vouchers/line-details.ts'

/** The lines of a posted voucher as they would be typed again, to be corrected. */
export const originalLines = (rows: readonly FullLineRow[]): VoucherLineInput[] =>
  rows.map((row) => {
    const debit = row.side === 1
    const foreign = row.currency !== FUNCTIONAL_CURRENCY
    return {
      account: row.account,
      debitMinor: debit ? row.amountMinor : null,
      creditMinor: debit ? null : row.amountMinor,
      currency: row.currency,
      rate: row.rate,
      debitXof: foreign && debit ? row.amountXof : null,
      creditXof: foreign && !debit ? row.amountXof : null,
      label: row.label,
      grant: row.grantCode,
      budgetLine: row.budgetLine ?? row.memoBudgetLine,
      ...lineDetails(row),
    }
  })
