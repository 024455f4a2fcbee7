/** The sheets of paper that the product prints, by the names that the contract uses. */
export const PRINT_NAMES = [
  'voucher',
  'payment-order',
  'cash-slip',
  'receipt',
  'bank-reconciliation',
  'cash-count',
  'replenishment',
  'transfer-letter',
  'payslip',
  'payroll-book',
  'statutory-returns',
  'payment-list',
  'advance-request',
  'advance-liquidation',
  'advance-reminder',
  'advance-confirmation',
  'purchase-order',
  'goods-receipt',
  'asset-sheet',
  'asset-labels',
] as const
export type PrintName = (typeof PRINT_NAMES)[number]
