import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'

/** A line on which nothing is written, in francs: what every area that proposes a voucher begins its lines from. */
export const BLANK_LINE: VoucherLineInput = {
  account: '',
  debitMinor: null,
  creditMinor: null,
  currency: FUNCTIONAL_CURRENCY,
  rate: null,
  debitXof: null,
  creditXof: null,
  label: '',
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
}
