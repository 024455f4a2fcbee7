import { minorToDecimalText } from '../../shared/money/money.ts'
import type { TabularCell, TabularColumn, TabularRow } from '../model/tabular-model.ts'

/**
 * A report for machines (spec 10): UTF-8, comma, amounts as plain decimals in major units, ISO dates, one row a line whatever
 * the texts hold, header of machine names. Yields line by line, each with its line feed, so that a long report needs no memory.
 */
export function* csvLines(columns: readonly TabularColumn[], rows: Iterable<TabularRow>): Generator<string> {
  const currencyColumn = columns.map((column) => columns.findIndex((candidate) => candidate.key === column.currencyFrom))
  yield `${columns.map((column) => column.key).join(',')}\n`
  for (const row of rows) {
    const cells = columns.map((column, index) => csvCell(column, row[index] ?? null, row[currencyColumn[index] ?? -1] ?? null))
    yield `${cells.join(',')}\n`
  }
}

/** The whole report as one text. */
export const csvText = (columns: readonly TabularColumn[], rows: Iterable<TabularRow>): string =>
  [...csvLines(columns, rows)].join('')

function csvCell(column: TabularColumn, cell: TabularCell, rowCurrency: TabularCell): string {
  if (cell === null) return ''
  if (column.kind !== 'money') return quoted(column.kind === 'text' ? csvSafeText(String(cell)) : String(cell))
  const currency = column.currency ?? rowCurrency
  if (typeof cell !== 'number' || typeof currency !== 'string')
    throw new RangeError(`${column.key} is not an amount of a known currency`)
  return minorToDecimalText(cell, currency)
}

/**
 * Text for a file that a spreadsheet may open: a leading = + @ tab or carriage return gets an apostrophe; a minus only when what
 * follows is not a number, since "-1" is a number to machines and to people alike (spec 12). Line breaks become spaces.
 */
export function csvSafeText(text: string): string {
  const guarded = /^[=+@\t\r]/.test(text) || (text.startsWith('-') && !/^-\d+(\.\d+)?$/.test(text)) ? `'${text}` : text
  return guarded.replace(/\r\n|[\r\n\u2028\u2029]/g, ' ')
}

/** RFC 4180: quotes around a field that holds a comma, a quote, or a space at an end; quotes inside doubled. */
const quoted = (field: string): string => (/[",]|^\s|\s$/.test(field) ? `"${field.replace(/"/g, '""')}"` : field)
