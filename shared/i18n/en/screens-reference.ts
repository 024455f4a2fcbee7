import type { referenceScreenFr } from '../fr/screens-reference.ts'

export const referenceScreenEn: Record<keyof typeof referenceScreenFr, string> = {}
