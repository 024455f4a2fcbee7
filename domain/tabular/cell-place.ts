import type { Place } from '../../shared/result/fault.ts'
import { columnLetters } from './cell-address.ts'
import type { OpenTable } from './open-table-types.ts'
import { quotedText } from './quoted-text.ts'

/** Where a cell is, as the user finds it: "Budget!D14" in a workbook, line and name of the column in a text file. */
export function cellPlace(table: OpenTable, line: number, column: number): Place {
  if (table.kind !== 'csv') return { kind: 'cell', sheet: table.sheet, cell: `${columnLetters(column)}${line}` }
  return { kind: 'line', line, column: columnName(table, column) }
}

/** The name of a column on one line, or its letters when the header leaves it blank. */
export const columnName = (table: OpenTable, column: number): string =>
  quotedText(table.columns[column] ?? '') || columnLetters(column)

/** Where a row is. */
export const rowPlace = (table: OpenTable, line: number): Place =>
  table.kind === 'csv' ? { kind: 'line', line } : { kind: 'cell', sheet: table.sheet, cell: `A${line}` }
