import type { reportsScreenFr } from '../fr/screens-reports.ts'

export const reportsScreenEn: Record<keyof typeof reportsScreenFr, string> = {}
