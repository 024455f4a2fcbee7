import { formatMonth } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import type { LocalDate } from '../../../../shared/time/local-date.ts'
import { monthOf } from '../../../../shared/time/period.ts'

/** "6 avril 2020", "1er avril 2020", "6 April 2020". */
export function dayWords(date: LocalDate, language: Language): string {
  const day = Number(date.slice(8, 10))
  const written = language === 'fr' && day === 1 ? '1er' : String(day)
  return `${written} ${formatMonth(monthOf(date), language)}`
}
