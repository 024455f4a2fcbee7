import { formatMonth } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { isMonth } from '../../../../shared/time/period.ts'

/** "2020-Q1" as people say it: "T1 2020", "Q1 2020"; a month by its name, anything else as it is written. */
export function periodWords(period: string, language: Language): string {
  if (isMonth(period)) return formatMonth(period, language)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  return quarter ? `${language === 'fr' ? 'T' : 'Q'}${quarter[2]} ${quarter[1]}` : period
}
