import { trimmed } from './blank-text.ts'
import { headerKey } from './header-key.ts'
import { interpretDate } from './interpret-date.ts'
import { interpretNumber } from './interpret-number.ts'
import type { TabularRow } from './open-table-types.ts'
import type { TabularCell } from './tabular-cell.ts'

/** Rows looked at from the top: titles and notes above a table are not longer. */
export const HEADER_SAMPLE_ROWS = 100

/**
 * The row that holds the names of the columns. With the names an importer knows, the first row that holds the most of them (two at
 * least, or all of a row's cells). Else the first row filled across more than half of the table, if all it holds is text that is
 * neither a date nor a number (years are allowed: 2019, 2020). Undefined when there is no such row.
 */
export function findHeader(rows: readonly TabularRow[], knownKeys?: ReadonlySet<string>): TabularRow | undefined {
  return (knownKeys && findKnown(rows, knownKeys)) ?? findByShape(rows)
}

function findKnown(rows: readonly TabularRow[], knownKeys: ReadonlySet<string>): TabularRow | undefined {
  let best: { row: TabularRow; known: number } | undefined
  for (const row of rows) {
    const filled = filledCells(row)
    const known = filled.filter((cell) => typeof cell === 'string' && knownKeys.has(headerKey(cell))).length
    if (known < 2 && known < filled.length) continue
    if (known > (best?.known ?? 0)) best = { row, known }
  }
  return best?.row
}

function findByShape(rows: readonly TabularRow[]): TabularRow | undefined {
  const widest = Math.max(0, ...rows.map((row) => filledCells(row).length))
  const first = rows.find((row) => filledCells(row).length * 2 > widest)
  return first && filledCells(first).every(isName) && filledCells(first).some((cell) => !isYear(cell)) ? first : undefined
}

const filledCells = (row: TabularRow): TabularCell[] =>
  row.cells.filter((cell) => cell !== null && (typeof cell !== 'string' || trimmed(cell) !== ''))

function isName(cell: TabularCell): boolean {
  if (isYear(cell)) return true
  if (typeof cell !== 'string') return false
  const date = interpretDate(cell)
  if (date.kind === 'date' || (date.kind === 'refused' && (date.code === 'DATE_AMBIGUOUS' || date.code === 'DATE_IMPOSSIBLE'))) {
    return false
  }
  return interpretNumber(cell).kind === 'unreadable'
}

function isYear(cell: TabularCell): boolean {
  const text = typeof cell === 'string' ? trimmed(cell) : cell?.kind === 'number' ? cell.decimal : ''
  return /^(?:19|20|21)\d\d$/.test(text)
}
