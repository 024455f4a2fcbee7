import { addDays, type LocalDate, weekday } from '../../shared/time/local-date.ts'

export interface DueDateRule {
  /** Working days after the mission's last day. */
  readonly workingDays: number
  /** Days after the mission's last day that the deadline never passes, holidays or not. */
  readonly mostDays: number
}

/** When the receipts of a mission are due: so many working days after its last day, and at most so many days (spec 04 §2.6). */
export function advanceDueDate(endsOn: LocalDate, rule: DueDateRule, holidays: ReadonlySet<LocalDate>): LocalDate {
  let day = endsOn
  let left = rule.workingDays
  const latest = addDays(endsOn, rule.mostDays)
  while (left > 0 && day < latest) {
    day = addDays(day, 1)
    if (weekday(day) < 6 && !holidays.has(day)) left -= 1
  }
  return day
}
