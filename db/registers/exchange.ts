import type { Register } from './register.ts'

/** The private half of a key never stands in an event, wrapped or not: a wrapping that was changed would stay open to the former passphrase. Its hash does. */
export const exchangeRegisters: readonly Register[] = [
  { name: 'organisation-key', table: 'organisation_key', key: 'id', unrecorded: ['wrapped_key'] },
  { name: 'trusted-key', table: 'trusted_key', key: 'id' },
]
