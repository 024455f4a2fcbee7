import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import { trimmed } from './blank-text.ts'
import { cellFault } from './cell-fault.ts'
import { cellPlace, columnName, rowPlace } from './cell-place.ts'
import { cellText } from './cell-text.ts'
import { readColumnMark } from './column-marks.ts'
import { readDateCell } from './date-cell.ts'
import { decimalMarkFault } from './decimal-mark-fault.ts'
import { interpretNumber, type NumberOptions } from './interpret-number.ts'
import { monthOfCell } from './month-cell.ts'
import type { OpenTable, TabularRow } from './open-table-types.ts'
import { quotedText } from './quoted-text.ts'
import { isRoundedNumber } from './rounded-number.ts'

export interface CellNumberOptions {
  /** Rates, percentages, quantities: 655.957 is six hundred and fifty-five point 957. Never for money. */
  readonly loneMarkIsDecimal?: boolean | undefined
  /** The currency the column is in: an entry that names another one is refused. */
  readonly currency?: string | undefined
}

/**
 * Reads the cells of a table as what an importer expects. Each answer is the value, null for an empty cell, or the fault of that cell
 * with its place. An ambiguous column gives the same fault object for each of its cells, so that a set of faults holds it once.
 */
export class CellReader {
  readonly #table: OpenTable
  readonly #columnFaults = new Map<number, Fault>()
  readonly #columnOptions = new Map<number, NumberOptions>()

  constructor(table: OpenTable) {
    this.#table = table
  }

  /** Free text, spaces kept; null when there is nothing to see. */
  text(row: TabularRow, column: number | undefined): string | null | Fault {
    const cell = column === undefined ? null : (row.cells[column] ?? null)
    if (column === undefined || cell === null) return null
    if (typeof cell === 'string') return trimmed(cell) === '' ? null : cell
    return cellFault(cell, cellPlace(this.#table, row.line, column)) ?? cellText(cell)
  }

  /**
   * A code or reference, trimmed: 007 stays 007, the number 601100.0 is "601100". A date, or a number that Excel has rounded, is
   * refused: the code that was typed is lost.
   */
  code(row: TabularRow, column: number | undefined): string | null | Fault {
    const text = this.text(row, column)
    if (column === undefined || text === null || typeof text !== 'string') return text
    const cell = row.cells[column]
    if (cell === null || cell === undefined || typeof cell === 'string') return trimmed(text)
    const place = cellPlace(this.#table, row.line, column)
    if (cell.kind === 'date' || cell.kind === 'datetime') {
      return fault('DATE_FROM_EXCEL_IN_TEXT_COLUMN', place, { date: text, column: columnName(this.#table, column) })
    }
    if (cell.kind === 'number' && isRoundedNumber(cell.decimal)) return fault('NUMBER_ROUNDED_BY_EXCEL', place, { text })
    return text
  }

  /** A date; its time, if it has one, is dropped. */
  date(row: TabularRow, column: number | undefined): LocalDate | null | Fault {
    const cell = column === undefined ? null : (row.cells[column] ?? null)
    if (column === undefined || cell === null) return null
    const reading = readDateCell(cell, this.#table)
    if (reading.kind === 'empty') return null
    return reading.kind === 'date' ? reading.date : this.#refuse(row, column, reading.code, reading.details)
  }

  /** A month: "2020-01", "01/2020", a date of that month, "janv-20". */
  month(row: TabularRow, column: number | undefined): Month | null | Fault {
    const cell = column === undefined ? null : (row.cells[column] ?? null)
    if (column === undefined || cell === null) return null
    const broken = cellFault(cell, cellPlace(this.#table, row.line, column))
    if (broken) return broken
    const text = cellText(cell)
    if (trimmed(text) === '') return null
    return monthOfCell(cell) ?? this.#refuse(row, column, 'MONTH_UNREADABLE', { text: quotedText(text) })
  }

  /** A number as exact decimal text ("-1234.50"), in the decimal mark of the whole column. */
  number(row: TabularRow, column: number | undefined, options: CellNumberOptions = {}): string | null | Fault {
    const cell = column === undefined ? null : (row.cells[column] ?? null)
    if (column === undefined || cell === null) return null
    if (typeof cell !== 'string') {
      if (cell.kind === 'number') return cell.decimal
      const broken = cellFault(cell, cellPlace(this.#table, row.line, column))
      return broken ?? this.#refuse(row, column, 'NUMBER_UNREADABLE', { text: cellText(cell) })
    }
    const reading = interpretNumber(cell, this.#columnOptions.get(column) ?? options)
    if (reading.kind === 'empty') return null
    if (reading.kind === 'unreadable') return this.#refuse(row, column, 'NUMBER_UNREADABLE', { text: quotedText(cell) })
    if (reading.kind === 'ambiguous') return this.#settle(row, column, options)
    const { currency } = reading
    if (currency !== undefined && options.currency !== undefined && currency !== options.currency) {
      const details = { text: quotedText(cell), found: currency, expected: options.currency }
      return this.#refuse(row, column, 'NUMBER_OTHER_CURRENCY', details)
    }
    return reading.decimal
  }

  /** The fault of a row that is longer than the header with something in the extra cells; null for any other. */
  length(row: TabularRow): Fault | null {
    const expected = this.#table.columns.length
    const found = row.cells.length
    if (found <= expected || this.#table.headerRow === null || this.#table.kind !== 'csv') return null
    return fault('ROW_TOO_LONG', rowPlace(this.#table, row.line), { found, expected })
  }

  /** The first ambiguous entry of a column makes it read whole: its other entries settle it, or it is refused once and for all. */
  #settle(row: TabularRow, column: number, options: CellNumberOptions): string | null | Fault {
    const known = this.#columnFaults.get(column)
    if (known) return known
    const mark = readColumnMark(this.#table, column)
    if (mark.decimalMark === undefined) {
      const refused = decimalMarkFault(this.#table, column, mark)
      this.#columnFaults.set(column, refused)
      return refused
    }
    this.#columnOptions.set(column, { ...options, decimalMark: mark.decimalMark })
    return this.number(row, column, options)
  }

  #refuse(row: TabularRow, column: number, code: FaultCode, details: Fault['details']): Fault {
    return fault(code, cellPlace(this.#table, row.line, column), details)
  }
}
