import type { Database } from '../../db/database.ts'
import { listPublicHolidays, savePublicHoliday } from '../../db/queries/public-holidays.ts'
import bundled from '../../resources/calendars/mali-holidays.json' with { type: 'json' }
import type { HolidayInput, HolidayView } from '../../shared/contract/holidays.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/** The public holidays of Mali as they ship, in the order of their dates; Muslim feasts are estimates until they are announced. */
const BUNDLED: readonly HolidayView[] = bundled.map(([date = '', fr = '', en = '', , source = '']) => ({
  date,
  name: { fr, en },
  kept: true,
  estimated: source.startsWith('ESTIMATE'),
  source,
  setBy: null,
}))

/** The whole calendar by date, struck-out days included: what people wrote wins over what ships. */
export function holidayCalendar(database: Database): HolidayView[] {
  const days = new Map(BUNDLED.map((day) => [day.date, day]))
  for (const row of listPublicHolidays(database))
    days.set(row.date, {
      date: row.date,
      name: { fr: row.nameFr, en: row.nameEn },
      kept: row.kept === 1,
      estimated: false,
      source: row.source,
      setBy: row.setBy,
    })
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1))
}

/** The days that are holidays, with their names. */
export const publicHolidays = (database: Database): ReadonlyMap<LocalDate, HolidayView['name']> =>
  new Map(holidayCalendar(database).flatMap(({ date, name, kept }) => (kept ? [[date, name]] : [])))

/** The days that are holidays. */
export const holidayDates = (database: Database): ReadonlySet<LocalDate> => new Set(publicHolidays(database).keys())

/**
 * Writes a day of the calendar: a holiday that was decreed or announced, or (kept false) a bundled day that is none. Refused, all at once: no date, a
 * name or a source left out.
 */
export function setHoliday(work: Work, input: HolidayInput): Result<Record<string, never>> {
  const faults: Fault[] = []
  const field = (path: string) => ({ kind: 'field', path }) as const
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', field('date'), { value: input.date }))
  const [fr, en, source] = [input.nameFr, input.nameEn, input.source].map((text) => text.trim())
  if (!fr) faults.push(fault('HOLIDAY_FIELD', field('nameFr')))
  if (!en) faults.push(fault('HOLIDAY_FIELD', field('nameEn')))
  if (!source) faults.push(fault('HOLIDAY_FIELD', field('source')))
  if (!fr || !en || !source || faults.length > 0) return failure(...faults)
  savePublicHoliday(work.database, {
    date: input.date,
    nameFr: fr,
    nameEn: en,
    kept: input.kept ? 1 : 0,
    source,
    setBy: work.actor.name,
    setAt: work.now,
  })
  return success({})
}
