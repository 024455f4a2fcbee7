import type { Register } from './register.ts'

export const virementsRegisters: readonly Register[] = [
  {
    name: 'virement',
    table: 'virement',
    key: 'id',
    children: [{ table: 'virement_move', parent: 'virement_id', order: 'position' }],
  },
]
