import type { Register } from './register.ts'

export const grantsRegisters: readonly Register[] = [
  { name: 'grant-amendment', table: 'grant_amendment', key: 'id' },
  { name: 'tranche-condition', table: 'tranche_condition', key: 'id' },
]
