import { addDays, type LocalDate, weekday } from '../../shared/time/local-date.ts'

/** How many days before its date something is announced ([P]). */
export const REMINDER_DAYS = 30

export type ObligationState = 'done' | 'notApplicable' | 'overdue' | 'soon' | 'later'

/** Where an obligation stands on a day: on its date it is still in time, the day after it is overdue; it is announced thirty days before. */
export function obligationState(
  obligation: { readonly kept: 'open' | 'done' | 'notApplicable'; readonly dueOn: LocalDate },
  today: LocalDate,
): ObligationState {
  if (obligation.kept !== 'open') return obligation.kept
  if (today > obligation.dueOn) return 'overdue'
  return today >= addDays(obligation.dueOn, -REMINDER_DAYS) ? 'soon' : 'later'
}

/** The last working day on or before a date: offices and banks are closed from Saturday to Sunday and on holidays, and no law is relied on that would move the date on. */
export function workingDayBefore(date: LocalDate, holidays: ReadonlySet<LocalDate>): LocalDate {
  let day = date
  while (weekday(day) >= 6 || holidays.has(day)) day = addDays(day, -1)
  return day
}
