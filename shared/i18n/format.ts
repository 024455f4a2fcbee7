import { minorToDecimalText } from '../money/money.ts'
import { type Rate, rateToText } from '../money/rate.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Month } from '../time/period.ts'
import type { Language } from './language.ts'

const NARROW_SPACE = '\u202f'

/** Groups the digits of plain decimal text: U+202F and a comma in French, a comma and a point in English. */
export function formatDecimalText(text: string, language: Language): string {
  const negative = text.startsWith('-')
  const [whole = '0', decimals] = (negative ? text.slice(1) : text).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW_SPACE : ',')
  const body = decimals === undefined ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${decimals}`
  return negative ? `(${body})` : body
}

/** An amount of minor units for people: thousands separated, the currency's own decimals, negative in brackets. No currency sign. */
export const formatMoney = (minor: number, currency: string, language: Language): string =>
  formatDecimalText(minorToDecimalText(minor, currency), language)

/** A rate with six decimals (R-RND 1). */
export const formatRate = (rate: Rate, language: Language): string => formatDecimalText(rateToText(rate, 6), language)

/** dd/mm/yyyy in both languages: it is what donors' and partners' documents carry. */
export const formatDate = (date: LocalDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`

const MONTHS = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const

const SHORT_MONTHS = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const

export const monthName = (month: Month, language: Language): string => MONTHS[language][Number(month.slice(5, 7)) - 1] ?? month

export const shortMonthName = (month: Month, language: Language): string =>
  SHORT_MONTHS[language][Number(month.slice(5, 7)) - 1] ?? month

/** "mars 2020", "March 2020". */
export const formatMonth = (month: Month, language: Language): string => `${monthName(month, language)} ${month.slice(0, 4)}`

/** A share of two integers in percent with a fixed number of decimals, rounded half away from zero; empty when the whole is zero. */
export function formatPercent(part: number, whole: number, language: Language, decimals = 1): string {
  const text = percentText(part, whole, decimals)
  if (text === undefined) return ''
  return `${formatDecimalText(text, language)}${language === 'fr' ? NARROW_SPACE : ''}%`
}

/** part ÷ whole × 100 as plain decimal text; undefined when the whole is zero. Exact: no binary fraction is ever formed. */
export function percentText(part: number, whole: number, decimals: number): string | undefined {
  if (whole === 0) return undefined
  const scale = 10n ** BigInt(decimals)
  const negative = part < 0 !== whole < 0
  const dividend = BigInt(Math.abs(part)) * 100n * scale
  const divisor = BigInt(Math.abs(whole))
  const rounded = (2n * dividend + divisor) / (2n * divisor)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const body = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return negative && rounded !== 0n ? `-${body}` : body
}
