import { totalsInXof } from '../../domain/vouchers/voucher-balance.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'

/** What a draft shows as its amount, XOF: the greater side, of the lines whose XOF is known without a rate. */
export function draftTotal(voucher: VoucherInput): number {
  const known = voucher.lines.map((line) =>
    line.currency === 'XOF' ? (line.debitMinor ?? line.creditMinor ?? 0) : (line.debitXof ?? line.creditXof ?? 0),
  )
  const totals = totalsInXof(voucher.lines, known)
  return Math.max(Math.abs(totals.debit), Math.abs(totals.credit))
}
