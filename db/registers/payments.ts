import type { Register } from './register.ts'

export const paymentsRegisters: readonly Register[] = [
  { name: 'payment-rule', table: 'payment_rule', key: 'id' },
  { name: 'payment-fee-type', table: 'payment_fee_type', key: 'id' },
  { name: 'payment-layout', table: 'payment_layout', key: 'code' },
  {
    name: 'cash-count',
    table: 'cash_count',
    key: 'id',
    children: [
      { table: 'cash_count_line', parent: 'count_id', order: 'position' },
      { table: 'cash_count_slip', parent: 'count_id', order: 'position' },
      { table: 'cash_count_signature', parent: 'count_id', order: 'role' },
    ],
  },
  {
    name: 'cash-replenishment',
    table: 'cash_replenishment',
    key: 'id',
    children: [{ table: 'cash_replenishment_voucher', parent: 'replenishment_id', order: 'voucher_id' }],
  },
  { name: 'cheque-book', table: 'cheque_book', key: 'id' },
  { name: 'cheque-void', table: 'cheque_void', key: 'id' },
  {
    name: 'payment-run',
    table: 'payment_run',
    key: 'id',
    children: [{ table: 'payment_run_line', parent: 'run_id', order: 'position' }],
  },
  {
    name: 'mobile-result',
    table: 'mobile_result',
    key: 'id',
    children: [{ table: 'mobile_result_line', parent: 'result_id', order: 'position' }],
  },
]
