import type { Register } from './register.ts'

export const advancesRegisters: readonly Register[] = []
