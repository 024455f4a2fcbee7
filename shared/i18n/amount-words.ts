import { toCardinal as inEnglish } from 'n2words/en-GB'
import { toCardinal as inFrench } from 'n2words/fr-FR'
import { minorUnitExponent } from '../money/currency.ts'
import type { Language } from './language.ts'

const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  XOF: { fr: 'francs CFA', en: 'CFA francs' },
  GBP: { fr: 'livres sterling', en: 'pounds sterling' },
  EUR: { fr: 'euros', en: 'euros' },
}

/** An amount in words, as the foot of a payment order says it. Minor units; a part smaller than the unit follows in figures ("et 50/100"). */
export function amountInWords(minor: number, currency: string, language: Language): string {
  const scale = 10 ** minorUnitExponent(currency)
  const whole = Math.floor(Math.abs(minor) / scale)
  const rest = Math.abs(minor) % scale
  const words = (language === 'fr' ? inFrench : inEnglish)(whole)
  const unit = UNITS[currency]?.[language] ?? currency
  // French: "deux millions de francs", but "deux millions cinq cents francs".
  const link = language === 'fr' && /(?:million|milliard)s?$/.test(words) ? 'de ' : ''
  const part = rest === 0 ? '' : language === 'fr' ? ` et ${rest}/${scale}` : ` and ${rest}/${scale}`
  return `${minor < 0 ? (language === 'fr' ? 'moins ' : 'minus ') : ''}${words} ${link}${unit}${part}`
}
