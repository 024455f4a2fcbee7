import type { OriginLineRow } from '../../db/queries/statutory-returns.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'

/** A plain line in francs; amounts on one side. */
export const francLine = (
  line: Pick<VoucherLineInput, 'account' | 'label' | 'grant' | 'thirdParty'> & Partial<VoucherLineInput>,
): VoucherLineInput => ({
  debitMinor: null,
  creditMinor: null,
  currency: FUNCTIONAL_CURRENCY,
  rate: null,
  debitXof: null,
  creditXof: null,
  budgetLine: null,
  partner: null,
  activity: null,
  site: null,
  documentReference: null,
  documentDate: null,
  invoice: null,
  paymentMode: null,
  expenseType: null,
  ...line,
})

/** Posted lines as they would be typed again, so that a correction can be held against them. */
export const asTyped = (row: OriginLineRow): VoucherLineInput =>
  francLine({
    account: row.account,
    label: row.label,
    grant: row.grant_code,
    budgetLine: row.budget_line,
    thirdParty: row.third_party,
    ...(row.side === 1 ? { debitMinor: row.amount_xof } : { creditMinor: row.amount_xof }),
  })
