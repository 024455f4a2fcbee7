import type { conversionFaultsFr } from '../fr/faults-conversion.ts'

export const conversionFaultsEn: Record<keyof typeof conversionFaultsFr, string> = {}
