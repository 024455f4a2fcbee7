import type { Register } from './register.ts'

export const commitmentsRegisters: readonly Register[] = [
  { name: 'purchase-requisition', table: 'purchase_requisition', key: 'id' },
  {
    name: 'purchase-order',
    table: 'purchase_order',
    key: 'id',
    children: [{ table: 'purchase_order_line', parent: 'order_id', order: 'line_number' }],
  },
  {
    name: 'goods-receipt',
    table: 'goods_receipt',
    key: 'id',
    children: [{ table: 'goods_receipt_line', parent: 'receipt_id', order: 'line_number' }],
  },
]
