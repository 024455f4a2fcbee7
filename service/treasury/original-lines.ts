import type { FullLineRow } from '../../db/queries/voucher-lines.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'

/** The lines of a posted voucher as they would be typed again, to be corrected. */
export const originalLines = (rows: readonly FullLineRow[]): VoucherLineInput[] =>
  rows.map((row) => {
    const debit = row.side === 1
    const foreign = row.currency !== FUNCTIONAL_CURRENCY
    return {
      account: row.account,
      debitMinor: debit ? row.amount_minor : null,
      creditMinor: debit ? null : row.amount_minor,
      currency: row.currency,
      rate: row.rate,
      debitXof: foreign && debit ? row.amount_xof : null,
      creditXof: foreign && !debit ? row.amount_xof : null,
      label: row.label,
      grant: row.grant_code,
      budgetLine: row.budget_line ?? row.memo_budget_line,
      partner: row.partner,
      activity: row.activity,
      site: row.site,
      thirdParty: row.third_party,
      documentReference: row.document_reference,
      documentDate: row.document_date,
      invoice: row.invoice,
      paymentMode: row.payment_mode,
      expenseType: row.expense_type,
    }
  })
