import type { Register } from './register.ts'

export const documentsRegisters: readonly Register[] = []
