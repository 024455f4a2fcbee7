import type { TimesheetRow } from '../../../../shared/contract/shared-costs.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'

/** Hundredths of an hour as they are written: "7,5"; nothing for none. */
export function writtenHours(hundredths: number, language: Language): string {
  if (hundredths === 0) return ''
  const whole = Math.trunc(hundredths / 100)
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return formatDecimalText(rest === '' ? String(whole) : `${whole}.${rest}`, language)
}

/** Reads "7", "7,5", "7.25" or "7h30" as hundredths; null for anything else, and beyond 24 hours. An empty cell is no hour. */
export function readHours(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  if (text === '') return 0
  const clock = /^(\d{1,2})h(\d{2})?$/i.exec(text)
  if (clock) {
    const minutes = Number(clock[2] ?? '0')
    const hundredths = Number(clock[1]) * 100 + (minutes * 100) / 60
    return minutes < 60 && Number.isInteger(hundredths) && hundredths <= 2_400 ? hundredths : null
  }
  const decimal = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text)
  if (!decimal) return null
  const hundredths = Number(decimal[1]) * 100 + Number((decimal[2] ?? '').padEnd(2, '0'))
  return hundredths <= 2_400 ? hundredths : null
}

export const hoursAt = (row: TimesheetRow, day: number): number => row.hours.find((hour) => hour.day === day)?.hundredths ?? 0

/** The row with other hours on a day; no hours leaves the day out. */
export function withHours(row: TimesheetRow, day: number, hundredths: number): TimesheetRow {
  const others = row.hours.filter((hour) => hour.day !== day)
  const hours = hundredths === 0 ? others : [...others, { day, hundredths }].sort((a, b) => a.day - b.day)
  return { ...row, hours }
}

export const sumOfRow = (row: TimesheetRow): number => row.hours.reduce((sum, { hundredths }) => sum + hundredths, 0)

export const sumOfDay = (rows: readonly TimesheetRow[], day: number): number =>
  rows.reduce((sum, row) => sum + hoursAt(row, day), 0)
