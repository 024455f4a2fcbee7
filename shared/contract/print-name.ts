/** The sheets of paper that the product prints, by the names that the contract uses. */
export const PRINT_NAMES = ['voucher', 'payment-order', 'cash-slip', 'receipt', 'bank-reconciliation'] as const
export const PRINT_NAMES = [
  'voucher',
  'payment-order',
  'cash-slip',
  'receipt',
  'payslip',
  'payroll-book',
  'statutory-returns',
  'payment-list',
  'cash-count',
  'replenishment',
  'transfer-letter',
] as const
export type PrintName = (typeof PRINT_NAMES)[number]
