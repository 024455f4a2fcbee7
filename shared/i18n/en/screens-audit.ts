import type { auditScreenFr } from '../fr/screens-audit.ts'

export const auditScreenEn: Record<keyof typeof auditScreenFr, string> = {}
