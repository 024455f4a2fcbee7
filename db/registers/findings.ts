import type { Register } from './register.ts'

export const findingsRegisters: readonly Register[] = [
  {
    name: 'finding',
    table: 'finding',
    key: 'id',
    children: [
      { table: 'finding_line', parent: 'finding_id', order: 'voucher, line_number' },
      { table: 'finding_decision', parent: 'finding_id', order: 'position' },
      { table: 'finding_ruling', parent: 'finding_id', order: 'grant_code, ruling' },
      { table: 'finding_step', parent: 'finding_id', order: 'position' },
    ],
  },
]
