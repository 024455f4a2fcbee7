import type { Register } from './register.ts'

export const commitmentsRegisters: readonly Register[] = []
