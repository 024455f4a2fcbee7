import type { Register } from './register.ts'

export const closingRegisters: readonly Register[] = []
