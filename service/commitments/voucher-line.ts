import { BLANK_LINE } from '../../domain/vouchers/blank-line.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'

/** A voucher line with nothing but its account, amount and label; the rest is given beside. Minor units of `currency`. */
export const voucherLine = (
  side: 'debit' | 'credit',
  account: string,
  amountMinor: number,
  label: string,
  more: Partial<VoucherLineInput> = {},
): VoucherLineInput => ({
  ...BLANK_LINE,
  account,
  debitMinor: side === 'debit' ? amountMinor : null,
  creditMinor: side === 'credit' ? amountMinor : null,
  label,
  ...more,
})
