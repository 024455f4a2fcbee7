import type { Register } from './register.ts'

export const claimsRegisters: readonly Register[] = [
  {
    name: 'claim',
    table: 'claim',
    key: 'id',
    children: [
      { table: 'claim_row', parent: 'claim_id', order: 'position' },
      { table: 'claim_step', parent: 'claim_id', order: 'id' },
    ],
  },
]
