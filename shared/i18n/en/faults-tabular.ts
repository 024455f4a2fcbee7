import type { tabularFaultsFr } from '../fr/faults-tabular.ts'

export const tabularFaultsEn: Record<keyof typeof tabularFaultsFr, string> = {}
