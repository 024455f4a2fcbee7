import { isTreasuryAccount } from '../../../../shared/accounting/spending-account.ts'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { sumMinor } from '../../../../shared/money/money.ts'

export const VOUCHER_SHEETS = ['voucher', 'payment-order', 'cash-slip', 'receipt'] as const
export type VoucherSheet = (typeof VOUCHER_SHEETS)[number]

/** Why a sheet says nothing of this voucher: no money leaves, none comes in, or no cash moves. Null where it does. */
export function whyNotPrinted(
  sheet: VoucherSheet,
  voucher: Pick<VoucherDetail, 'lines'>,
): 'noPayment' | 'noReceipt' | 'noCash' | null {
  const treasury = voucher.lines.filter((line) => isTreasuryAccount(line.account))
  const moved = sumMinor(treasury.map((line) => line.amountXof || (line.debitMinor ?? 0) - (line.creditMinor ?? 0)))
  switch (sheet) {
    case 'voucher':
      return null
    case 'payment-order':
      return moved < 0 ? null : 'noPayment'
    case 'receipt':
      return moved > 0 ? null : 'noReceipt'
    case 'cash-slip':
      return treasury.some((line) => line.account.startsWith('57')) ? null : 'noCash'
  }
}
