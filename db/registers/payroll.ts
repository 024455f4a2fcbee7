import type { Register } from './register.ts'

export const payrollRegisters: readonly Register[] = []
