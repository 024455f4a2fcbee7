import { isCalendarDate } from '../../shared/time/local-date.ts'
import type { DateCell, DateTimeCell, TimeCell } from './tabular-cell.ts'

/**
 * A date or time written in ISO 8601, as cells of type "d" and OpenDocument hold it. Midnight is a plain date.
 * Undefined when the text is none, or no date of the calendar.
 */
export function isoCell(text: string): DateCell | DateTimeCell | TimeCell | undefined {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?Z?$/.exec(text.trim())
  if (!match) return undefined
  const [, year, month, day, hours, minutes, seconds = '00'] = match
  const time = hours === undefined ? undefined : `${hours}:${minutes}:${seconds}`
  if (year === undefined) return time === undefined ? undefined : { kind: 'time', time }
  if (!isCalendarDate(Number(year), Number(month), Number(day))) return undefined
  const date = `${year}-${month}-${day}`
  return time === undefined || time === '00:00:00' ? { kind: 'date', date } : { kind: 'datetime', dateTime: `${date}T${time}` }
}
