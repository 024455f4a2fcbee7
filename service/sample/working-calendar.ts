import holidays from '../../resources/calendars/mali-holidays.json' with { type: 'json' }
import { addDays, type LocalDate, weekday } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, type Month, monthOf } from '../../shared/time/period.ts'

const HOLIDAYS: ReadonlySet<string> = new Set(holidays.map((row) => String(row[0])))
const SATURDAY = 6

/** True from Monday to Friday outside Mali's public holidays. */
export const isWorkingDay = (date: LocalDate): boolean => weekday(date) < SATURDAY && !HOLIDAYS.has(date)

/** The first working day strictly after a date. */
export const nextWorkingDay = (date: LocalDate): LocalDate => forward(addDays(date, 1))

/** The last working day strictly before a date. */
export function previousWorkingDay(date: LocalDate): LocalDate {
  let day = addDays(date, -1)
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}

/** The working day so many working days after a date. */
export function workingDaysAfter(date: LocalDate, days: number): LocalDate {
  let day = date
  for (let count = 0; count < days; count++) day = nextWorkingDay(day)
  return day
}

/** The working day on or after this day of the month, or the month's last one when none is left. */
export function workingDayOf(month: Month, dayOfMonth: number): LocalDate {
  const wanted = addDays(firstDay(month), dayOfMonth - 1)
  const day = forward(wanted)
  return monthOf(day) === month ? day : lastWorkingDay(month)
}

export const lastWorkingDay = (month: Month): LocalDate => previousWorkingDay(addDays(lastDay(month), 1))

function forward(date: LocalDate): LocalDate {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}
