import { totalsInXof } from '../../domain/vouchers/voucher-balance.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'

/** What a draft shows as its amount, XOF: the greater side, of the lines whose XOF is known without a rate. */
export function draftTotal(voucher: VoucherInput): number {
  const totals = totalsInXof(voucher.lines, voucher.lines.map(xofOfDraftLine))
  return Math.max(Math.abs(totals.debit), Math.abs(totals.credit))
}

/** What a line of a draft is worth in XOF without a rate: 0 where only a rate would say. */
export const xofOfDraftLine = (line: VoucherLineInput): number =>
  line.currency === 'XOF' ? (line.debitMinor ?? line.creditMinor ?? 0) : (line.debitXof ?? line.creditXof ?? 0)
