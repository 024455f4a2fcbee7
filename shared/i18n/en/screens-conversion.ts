import type { conversionScreenFr } from '../fr/screens-conversion.ts'

export const conversionScreenEn: Record<keyof typeof conversionScreenFr, string> = {}
