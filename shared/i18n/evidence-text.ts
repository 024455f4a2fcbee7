import type { Fault } from '../result/fault.ts'
import { faultText } from './fault-text.ts'
import { formatDate, formatMoney, formatMonth } from './format.ts'
import type { Language } from './language.ts'

/** Own funds have no code: this stands for them in the details of a fault. */
export const OWN_FUNDS = 'OWN_FUNDS'
const OWN_FUNDS_WORD = { fr: 'l’organisation', en: 'the organisation' } as const

/** A sentence of evidence as people read it: whole numbers in groups of thousands, dates and months as they are written. */
export const evidenceText = (fault: Fault, language: Language): string => {
  const details = Object.entries(fault.details ?? {}).map(([key, value]) => [key, spoken(value, language)])
  return faultText({ code: fault.code, details: Object.fromEntries(details) }, language)
}

function spoken(value: string | number, language: Language): string | number {
  if (typeof value === 'number') return formatMoney(value, 'XOF', language)
  if (value === OWN_FUNDS) return OWN_FUNDS_WORD[language]
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  return /^\d{4}-\d{2}$/.test(value) ? formatMonth(value, language) : value
}
