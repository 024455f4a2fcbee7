import type { startScreenFr } from '../fr/screens-start.ts'

export const startScreenEn: Record<keyof typeof startScreenFr, string> = {}
