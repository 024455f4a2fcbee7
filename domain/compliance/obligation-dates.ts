import { daysInMonth, type LocalDate, localDate } from '../../shared/time/local-date.ts'
import type { ChecklistItem, ChecklistTemplate } from './checklist-template.ts'

export interface ObligationDate {
  readonly item: number
  /** 1 to 12 of a monthly obligation: the month in which it falls due; 0 for one of the year. */
  readonly month: number
  readonly dueOn: LocalDate
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/**
 * The dates of a year's obligations (spec 05 §3.6): those that fall in the calendar year. A day that its month does not have is the month's last
 * (29 February is the 28th of a common year); a monthly obligation has twelve, each for the month before; one without a rule is due by 31 December.
 */
export const obligationDates = (template: ChecklistTemplate, year: number): ObligationDate[] =>
  template.sections.flatMap(({ items }) => items.flatMap((item) => datesOf(item, year)))

function datesOf({ number: item, due }: ChecklistItem, year: number): ObligationDate[] {
  const { monthly, month = 12, day = 31 } = due ?? {}
  if (monthly !== undefined) return MONTHS.map((each) => ({ item, month: each, dueOn: dayOf(year, each, monthly) }))
  return [{ item, month: 0, dueOn: dayOf(year, month, day) }]
}

const dayOf = (year: number, month: number, day: number): LocalDate =>
  localDate(year, month, Math.min(day, daysInMonth(year, month)))
