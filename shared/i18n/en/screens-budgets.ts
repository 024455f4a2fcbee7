import type { budgetsScreenFr } from '../fr/screens-budgets.ts'

export const budgetsScreenEn: Record<keyof typeof budgetsScreenFr, string> = {}
