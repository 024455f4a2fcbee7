import { formatMonth } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { isMonth } from '../../../../shared/time/period.ts'

/** A period of the command line as people write it: "mars 2020", "T1 2020" or "Q1 2020", "2020", "2019/20". */
export function periodLabel(period: string, language: Language): string {
  if (isMonth(period)) return formatMonth(period, language)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  return quarter ? `${language === 'fr' ? 'T' : 'Q'}${quarter[2]} ${quarter[1]}` : period
}
