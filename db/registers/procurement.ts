import type { Register } from './register.ts'

export const procurementRegisters: readonly Register[] = []
