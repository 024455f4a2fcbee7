import type { Register } from './register.ts'

export const thirdPartiesRegisters: readonly Register[] = [
  { name: 'third-party-card', table: 'third_party_card', key: 'third_party_id' },
]
