import { isMonth, type Month } from '../../shared/time/period.ts'
import { trimmed } from './blank-text.ts'
import { interpretDate } from './interpret-date.ts'
import { monthNumber } from './month-names.ts'
import type { TabularCell } from './tabular-cell.ts'

/** The month a cell names: a date of it (Excel turns 2020-01 into one), "2020-01", "01/2020", "janv-20", "January 2020". */
export function monthOfCell(cell: TabularCell): Month | undefined {
  if (cell === null) return undefined
  if (typeof cell !== 'string') {
    if (cell.kind === 'date') return cell.date.slice(0, 7)
    return cell.kind === 'datetime' ? cell.dateTime.slice(0, 7) : undefined
  }
  const entry = trimmed(cell)
  const month = numericMonth(entry) ?? namedMonth(entry)
  if (month !== undefined) return isMonth(month) ? month : undefined
  const reading = interpretDate(entry)
  return reading.kind === 'date' ? reading.date.slice(0, 7) : undefined
}

function numericMonth(entry: string): string | undefined {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(entry)
  if (yearFirst) return `${yearFirst[1]}-${(yearFirst[2] ?? '').padStart(2, '0')}`
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(entry)
  return monthFirst ? `${monthFirst[2]}-${(monthFirst[1] ?? '').padStart(2, '0')}` : undefined
}

function namedMonth(entry: string): string | undefined {
  const match = /^(\p{L}+)\.?[-/. ]+(\d{4}|\d{2})$/u.exec(entry)
  const number = match ? monthNumber(match[1] ?? '') : undefined
  if (!match || number === undefined) return undefined
  const year = (match[2] ?? '').length === 4 ? match[2] : `20${match[2]}`
  return `${year}-${String(number).padStart(2, '0')}`
}
