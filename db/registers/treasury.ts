import type { Register } from './register.ts'

export const treasuryRegisters: readonly Register[] = [{ name: 'treasury-account', table: 'treasury_account', key: 'account' }]
