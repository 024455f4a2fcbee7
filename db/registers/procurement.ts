import type { Register } from './register.ts'

export const procurementRegisters: readonly Register[] = [
  {
    name: 'procurement-rule',
    table: 'procurement_rule',
    key: 'valid_from',
    children: [{ table: 'procurement_band', parent: 'valid_from', order: 'position' }],
  },
  { name: 'procurement-file', table: 'procurement_file', key: 'id' },
]
