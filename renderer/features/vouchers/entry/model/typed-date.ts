import { interpretDate } from '../../../../../domain/tabular/interpret-date.ts'
import { isCalendarDate, type LocalDate, localDate } from '../../../../../shared/time/local-date.ts'

/**
 * A date as it is typed fifty times a day: "6" or "6/4" take their month and year from the date shown, "060420" and "06042020" need
 * no slashes; every form of a file's dates is read too. Undefined when it is no date.
 */
export function typedDate(text: string, shown: LocalDate): LocalDate | undefined {
  const typed = text.trim()
  const year = Number(shown.slice(0, 4))
  const month = Number(shown.slice(5, 7))
  const short = /^(\d{1,2})(?:[/. -](\d{1,2}))?$/.exec(typed)
  if (short) return real(year, short[2] === undefined ? month : Number(short[2]), Number(short[1]))
  const digits = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed)
  if (digits) {
    const typedYear = digits[3] ?? ''
    return real(typedYear.length === 2 ? 2000 + Number(typedYear) : Number(typedYear), Number(digits[2]), Number(digits[1]))
  }
  const reading = interpretDate(typed)
  return reading.kind === 'date' ? reading.date : undefined
}

const real = (year: number, month: number, day: number): LocalDate | undefined =>
  isCalendarDate(year, month, day) ? localDate(year, month, day) : undefined
