import type { TabularCell, TabularColumn, TabularRow } from '../../model/tabular-model.ts'
import { type CellContent, date, EMPTY, integer, money, rate, text } from '../cell-plan.ts'

/** Reads the cells of a table as exact contents. A cell that is not what its column announces is a programmer's mistake and throws. */
export function contentReader(columns: readonly TabularColumn[]): (row: TabularRow, index: number) => CellContent {
  const currencyColumn = columns.map((column) => columns.findIndex((candidate) => candidate.key === column.currencyFrom))
  return (row, index) => {
    const column = columns[index]
    const cell = row[index] ?? null
    if (!column) throw new RangeError(`the table has no column ${index}`)
    if (cell === null) return EMPTY
    switch (column.kind) {
      case 'money':
        return money(wholeNumber(cell, column), column.currency ?? rowCurrency(row[currencyColumn[index] ?? -1], column))
      case 'integer':
        return integer(wholeNumber(cell, column))
      case 'date':
        return date(String(cell))
      case 'percent':
        return { kind: 'percent', percent: String(cell) }
      case 'rate':
        return rate(String(cell))
      case 'text':
        return text(String(cell))
    }
  }
}

function wholeNumber(cell: TabularCell, column: TabularColumn): number {
  if (typeof cell !== 'number' || !Number.isSafeInteger(cell)) throw new RangeError(`${column.key} holds integers, not ${cell}`)
  return cell
}

function rowCurrency(cell: TabularCell | undefined, column: TabularColumn): string {
  if (typeof cell !== 'string') throw new RangeError(`${column.key} does not know its currency`)
  return cell
}
