/** The sheets of paper that the product prints, by the names that the contract uses. */
export const PRINT_NAMES = [
  'voucher',
  'payment-order',
  'cash-slip',
  'receipt',
  'purchase-order',
  'goods-receipt',
  'asset-sheet',
  'asset-labels',
] as const
export type PrintName = (typeof PRINT_NAMES)[number]
