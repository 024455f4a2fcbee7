import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'

/** A voucher line with nothing but its account, amount and label; the rest is given beside. Minor units of `currency`. */
export const voucherLine = (
  side: 'debit' | 'credit',
  account: string,
  amountMinor: number,
  label: string,
  more: Partial<VoucherLineInput> = {},
): VoucherLineInput => ({
  account,
  debitMinor: side === 'debit' ? amountMinor : null,
  creditMinor: side === 'credit' ? amountMinor : null,
  currency: 'XOF',
  rate: null,
  debitXof: null,
  creditXof: null,
  label,
  grant: null,
  budgetLine: null,
  partner: null,
  activity: null,
  site: null,
  thirdParty: null,
  documentReference: null,
  documentDate: null,
  invoice: null,
  paymentMode: null,
  expenseType: null,
  ...more,
})
