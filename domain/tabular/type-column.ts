import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { columnName } from './cell-place.ts'
import { cellText, isBlank } from './cell-text.ts'
import { ColumnMarkEvidence } from './column-marks.ts'
import type { ColumnNature } from './column-nature.ts'
import { readDateCell } from './date-cell.ts'
import { decimalMarkFault } from './decimal-mark-fault.ts'
import { headerKey } from './header-key.ts'
import { interpretNumber } from './interpret-number.ts'
import { quotedText } from './quoted-text.ts'
import type { TabularFile } from './read-table.ts'
import { looksRounded } from './rounded-number.ts'
import type { TabularCell } from './tabular-cell.ts'

export interface ProblemReport {
  report(line: number, code: FaultCode, details: Fault['details']): void
  add(found: Fault): void
}

type Value = string | null

/** The values of one column as its nature reads them. An entry that cannot be read stays as written, and is reported. */
export function typeColumn(file: TabularFile, column: number, nature: ColumnNature, problems: ProblemReport): Value[] {
  switch (nature.kind) {
    case 'date':
      return typeDates(file, column, nature.named, problems)
    case 'number':
      return typeNumbers(file, column, nature, problems)
    case 'code':
    case 'text':
      return typeTexts(file, column, nature, problems)
  }
}

const cellsOf = (file: TabularFile, column: number): { line: number; cell: TabularCell }[] =>
  file.rows.map((row) => ({ line: row.line, cell: row.cells[column] ?? null }))

/** An error, a formula without value or a lost text has no value; it is already among the problems of the file. */
const hasNoValue = (cell: TabularCell): boolean =>
  cell !== null && typeof cell !== 'string' && (cell.kind === 'error' || cell.kind === 'formula' || cell.kind === 'lost-text')

const plainValue = (cell: TabularCell): Value => (cell === null || hasNoValue(cell) ? null : cellText(cell))

function typeDates(file: TabularFile, column: number, named: boolean, problems: ProblemReport): Value[] {
  const isDateOfRow = headerKey(file.columns[column] ?? '') === 'date'
  return cellsOf(file, column).map(({ line, cell }) => {
    if (hasNoValue(cell)) return null
    if (isBlank(cell)) {
      if (isDateOfRow) problems.report(line, 'DATE_MISSING', {})
      return null
    }
    const reading = readDateCell(cell, file)
    if (reading.kind === 'date') return reading.time === undefined ? reading.date : `${reading.date}T${reading.time}`
    const isText = !named && reading.kind === 'refused' && reading.code === 'DATE_UNREADABLE'
    if (reading.kind === 'refused' && !isText) problems.report(line, reading.code, reading.details)
    return plainValue(cell)
  })
}

function typeNumbers(file: TabularFile, column: number, nature: ColumnNature, problems: ProblemReport): Value[] {
  const cells = cellsOf(file, column)
  const evidence = new ColumnMarkEvidence()
  const loneMarkIsDecimal = nature.isRate ?? false
  if (!loneMarkIsDecimal) for (const { line, cell } of cells) if (typeof cell === 'string') evidence.add(cell, line)
  const mark = evidence.conclude()
  if (mark.ambiguousCount > 0 && mark.decimalMark === undefined) problems.add(decimalMarkFault(file, column, mark))
  const identifiers = !nature.named && cells.every(({ cell }) => cell === null || isLongInteger(cell))
  return cells.map(({ line, cell }) => {
    if (hasNoValue(cell) || isBlank(cell)) return null
    if (typeof cell !== 'string') {
      if (cell?.kind === 'number' && identifiers && looksRounded(cell.decimal)) {
        problems.report(line, 'NUMBER_ROUNDED_BY_EXCEL', { text: cell.decimal })
      }
      if (cell?.kind !== 'number') problems.report(line, 'NUMBER_UNREADABLE', { text: cellText(cell) })
      return plainValue(cell)
    }
    const reading = interpretNumber(cell, { decimalMark: mark.decimalMark, loneMarkIsDecimal })
    if (reading.kind === 'number') return reading.decimal
    if (reading.kind === 'unreadable') problems.report(line, 'NUMBER_UNREADABLE', { text: quotedText(cell) })
    return cell
  })
}

const isLongInteger = (cell: TabularCell): boolean =>
  typeof cell !== 'string' && cell?.kind === 'number' && /^\d{12,}$/.test(cell.decimal)

function typeTexts(file: TabularFile, column: number, nature: ColumnNature, problems: ProblemReport): Value[] {
  // Without names of columns, nothing says that a date among texts was a code.
  const hidesCodes = nature.kind === 'code' || file.headerRow !== null
  return cellsOf(file, column).map(({ line, cell }) => {
    if (cell !== null && typeof cell !== 'string') {
      if (hidesCodes && (cell.kind === 'date' || cell.kind === 'datetime')) {
        const details = { date: cellText(cell), column: columnName(file, column) }
        problems.report(line, 'DATE_FROM_EXCEL_IN_TEXT_COLUMN', details)
      } else if (cell.kind === 'number' && nature.kind === 'code' && looksRounded(cell.decimal)) {
        problems.report(line, 'NUMBER_ROUNDED_BY_EXCEL', { text: cell.decimal })
      }
    }
    return plainValue(cell)
  })
}
