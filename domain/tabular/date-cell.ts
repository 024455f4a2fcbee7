import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { cellText } from './cell-text.ts'
import { interpretDate } from './interpret-date.ts'
import type { DateEpoch, OpenTable } from './open-table-types.ts'
import { quotedText } from './quoted-text.ts'
import { serialDates } from './serial-date.ts'
import type { TabularCell } from './tabular-cell.ts'

export type DateCellReading =
  | { readonly kind: 'date'; readonly date: LocalDate; readonly time?: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly code: FaultCode; readonly details: Record<string, string> }

/** Bare numbers of a workbook that may be dates whose format was lost: 1950-01-01 to 2099-12-31 in the 1900 system. */
const PLAUSIBLE = { first: 18_264, last: 73_050 }
const DAYS_BETWEEN_EPOCHS = 1462
const SERIALS = { 1900: serialDates(1900), 1904: serialDates(1904) }

/**
 * Reads a cell of a date column: a real date, text in a known layout, or in a workbook a bare serial number between 1950 and 2099
 * (dates pasted without their format).
 */
export function readDateCell(cell: TabularCell, table: Pick<OpenTable, 'kind' | 'epoch'>): DateCellReading {
  if (cell === null) return { kind: 'empty' }
  if (typeof cell === 'string') return readText(cell)
  switch (cell.kind) {
    case 'date':
      return { kind: 'date', date: cell.date }
    case 'datetime':
      return { kind: 'date', date: cell.dateTime.slice(0, 10), time: cell.dateTime.slice(11) }
    case 'number': {
      const date = table.kind === 'csv' ? undefined : dateOfSerial(cell.decimal, table.epoch)
      return date === undefined ? refused('DATE_UNREADABLE', { text: cell.decimal }) : { kind: 'date', date }
    }
    case 'error':
      return refused('CELL_ERROR', { error: cell.error })
    case 'formula':
      return refused('FORMULA_WITHOUT_VALUE', {})
    case 'lost-text':
      return refused('CELL_TEXT_LOST', {})
    default:
      return refused('DATE_UNREADABLE', { text: cellText(cell) })
  }
}

function readText(text: string): DateCellReading {
  const reading = interpretDate(text)
  if (reading.kind !== 'refused') return reading
  const readings = (reading.readings ?? []).join(' / ')
  return refused(reading.code, readings === '' ? { text: quotedText(text) } : { text: quotedText(text), readings })
}

function dateOfSerial(decimal: string, epoch: DateEpoch): LocalDate | undefined {
  if (!/^\d{5}$/.test(decimal)) return undefined
  const days = Number(decimal) + (epoch === 1904 ? DAYS_BETWEEN_EPOCHS : 0)
  if (days < PLAUSIBLE.first || days > PLAUSIBLE.last) return undefined
  const cell = SERIALS[epoch](decimal, 'date')
  return cell?.kind === 'date' ? cell.date : undefined
}

const refused = (code: FaultCode, details: Record<string, string>): DateCellReading => ({ kind: 'refused', code, details })
