import { BLANK_LINE } from '../../domain/vouchers/blank-line.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'

/** A line of an entry that closing proposes; amounts in XOF, debit positive, negative amounts staying on their side in a correction. */
export const proposedLine = (
  account: string,
  side: 'debit' | 'credit',
  amountXof: number,
  more: Partial<VoucherLineInput>,
): VoucherLineInput => {
  const foreign = more.currency !== undefined && more.currency !== FUNCTIONAL_CURRENCY
  // An exchange difference moves francs alone: nothing in the account's own currency (spec 08 §2).
  const amounts = foreign
    ? { debitXof: side === 'debit' ? amountXof : null, creditXof: side === 'credit' ? amountXof : null }
    : { debitMinor: side === 'debit' ? amountXof : null, creditMinor: side === 'credit' ? amountXof : null }
  return {
    ...BLANK_LINE,
    account,
    ...more,
    ...amounts,
  }
}

export const proposedVoucher = (
  voucher: Pick<VoucherInput, 'journal' | 'date' | 'kind' | 'lines'> & { readonly corrects?: string | null },
): VoucherInput => ({
  sourceId: null,
  corrects: null,
  ...voucher,
})
