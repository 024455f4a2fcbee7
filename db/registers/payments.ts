import type { Register } from './register.ts'

export const paymentsRegisters: readonly Register[] = []
