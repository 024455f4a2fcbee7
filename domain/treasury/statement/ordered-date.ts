import type { StatementLayout } from '../../../shared/contract/statement-layout.ts'
import { isCalendarDate, type LocalDate, localDate } from '../../../shared/time/local-date.ts'
import { fullYear } from './statement-date.ts'

/** A date of digits in the order that the layout says, and "20200430" in any; `none` for a day on no calendar, undefined for what the usual reading knows better. */
export function orderedDate(text: string, order: StatementLayout['dateOrder']): LocalDate | 'none' | undefined {
  const compact = /^(20\d{2}|19\d{2})(\d{2})(\d{2})$/.exec(text.trim())
  if (compact) return dated(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const parts = order === 'automatic' ? null : /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ].*)?$/.exec(text.trim())
  if (!parts || order === 'automatic') return undefined
  const [one, two, three] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const year = (value: number) => (value < 100 ? fullYear(value) : value)
  if (order === 'yearFirst') return dated(year(one), two, three)
  return order === 'monthFirst' ? dated(year(three), one, two) : dated(year(three), two, one)
}

const dated = (year: number, month: number, day: number): LocalDate | 'none' =>
  isCalendarDate(year, month, day) ? localDate(year, month, day) : 'none'
