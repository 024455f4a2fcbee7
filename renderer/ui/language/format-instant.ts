import type { Language } from '../../../shared/i18n/language.ts'

const two = (value: number): string => String(value).padStart(2, '0')

export interface WrittenInstant {
  /** dd/mm/yyyy where the computer stands. */
  readonly date: string
  /** hh:mm where the computer stands. */
  readonly time: string
  /** The calendar date, ISO. */
  readonly day: string
}

/** An instant of the audit trail (UTC text) as the computer's own calendar and clock show it. */
export function writeInstant(instant: string): WrittenInstant {
  const moment = new Date(instant)
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return {
    date: `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
    day,
  }
}

/** "Lundi 6 avril 2020", "Monday 6 April 2020". */
export function longDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const text = format.format(new Date(`${date}T00:00:00Z`)).replace(',', '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
