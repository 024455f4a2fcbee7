import type { vouchersScreenFr } from '../fr/screens-vouchers.ts'

export const vouchersScreenEn: Record<keyof typeof vouchersScreenFr, string> = {}
