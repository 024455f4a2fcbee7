import type { Register } from './register.ts'

export const sharedCostsRegisters: readonly Register[] = []
