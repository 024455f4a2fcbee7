import type { Register } from './register.ts'

/** A claim with its steps; and, written once at submission, what it held: its figures and its rows. */
export const claimsRegisters: readonly Register[] = [
  { name: 'claim', table: 'claim', key: 'id', children: [{ table: 'claim_step', parent: 'claim_id', order: 'id' }] },
  {
    name: 'claim-content',
    table: 'claim_content',
    key: 'claim_id',
    children: [{ table: 'claim_row', parent: 'claim_id', order: 'position' }],
  },
]
