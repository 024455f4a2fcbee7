import type { Register } from './register.ts'

export const presetsRegisters: readonly Register[] = [
  { name: 'preset', table: 'preset', key: 'id' },
  { name: 'withholding', table: 'withholding', key: 'id' },
  { name: 'recurring-voucher', table: 'recurring_voucher', key: 'id' },
]
