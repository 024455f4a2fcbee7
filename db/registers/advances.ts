import type { Register } from './register.ts'

export const advancesRegisters: readonly Register[] = [
  { name: 'advance', table: 'advance', key: 'id' },
  {
    name: 'advance-liquidation',
    table: 'advance_liquidation',
    key: 'id',
    children: [{ table: 'advance_receipt', parent: 'liquidation_id', order: 'position' }],
  },
  { name: 'advance-reminder', table: 'advance_reminder', key: 'id' },
  { name: 'advance-confirmation', table: 'advance_confirmation', key: 'id' },
  { name: 'advance-rule', table: 'advance_rule', key: 'id' },
]
