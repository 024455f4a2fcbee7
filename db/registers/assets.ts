import type { Register } from './register.ts'

export const assetsRegisters: readonly Register[] = []
