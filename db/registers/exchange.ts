import type { Register } from './register.ts'

/** The private half of a key is no fact of the chain: it must never stand in an event. */
export const exchangeRegisters: readonly Register[] = [
  { name: 'organisation-key', table: 'organisation_key', key: 'id', unrecorded: ['private_key'] },
  { name: 'trusted-key', table: 'trusted_key', key: 'id' },
]
