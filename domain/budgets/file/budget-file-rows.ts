import type { Fault, Place } from '../../../shared/result/fault.ts'
import type { Month } from '../../../shared/time/period.ts'
import { cellPlace } from '../../tabular/cell-place.ts'
import { CellReader } from '../../tabular/cell-reader.ts'
import { cellText } from '../../tabular/cell-text.ts'
import { headerKey } from '../../tabular/header-key.ts'
import type { OpenTable, TabularRow } from '../../tabular/open-table-types.ts'
import type { BudgetColumn, BudgetHeader } from './budget-columns.ts'

/** One row of the budget as it is written; numbers are decimal text, null where the cell is empty. */
export interface BudgetFileRow {
  readonly kind: 'line' | 'head' | 'subtotal' | 'total'
  readonly texts: Readonly<Partial<Record<BudgetColumn, string>>>
  /** The words of the row that is a sub-total or a total. */
  readonly words: string
  readonly months: readonly { readonly month: Month; readonly decimal: string }[]
  readonly placeOf: (column: BudgetColumn) => Place
  readonly monthsPlace: Place
}

const NUMBERS: readonly BudgetColumn[] = ['unitCost', 'quantity', 'frequency', 'percent', 'total', 'totalXof', 'totalDonor']
const BUILD_UP: readonly BudgetColumn[] = ['unitCost', 'quantity', 'frequency']
const TOTALS: readonly BudgetColumn[] = ['total', 'totalXof', 'totalDonor']

/**
 * The rows below the header, each with what it is (spec 03 §1.3): a line has a build-up or an amount; a sub-total or a total says so in its
 * words; a head has neither, or has an amount and a code that begins those of the rows below it. Unreadable cells are faults at their place.
 */
export function budgetFileRows(
  table: OpenTable,
  rows: readonly TabularRow[],
  header: BudgetHeader,
  faults: Fault[],
): BudgetFileRow[] {
  const reader = new CellReader(table)
  const read = rows
    .filter((row) => row.line > header.lastLine)
    .map((row) => readRow(table, reader, row, header, faults))
    .filter((row) => row.words !== '' || Object.keys(row.texts).length > 0)
  return read.map((row, at) => ({ ...row, kind: kindOf(row, read[at + 1]) }))
}

type ReadRow = Omit<BudgetFileRow, 'kind'>

function readRow(table: OpenTable, reader: CellReader, row: TabularRow, header: BudgetHeader, faults: Fault[]): ReadRow {
  const texts: Partial<Record<BudgetColumn, string>> = {}
  const keep = <T>(value: T | Fault): T | undefined => {
    if (typeof value !== 'object' || value === null || !('code' in value)) return value as T
    faults.push(value as Fault)
    return undefined
  }
  for (const [column, index] of header.columns) {
    const value = NUMBERS.includes(column)
      ? keep(
          column === 'percent'
            ? percentOf(reader, row, index)
            : reader.number(row, index, { loneMarkIsDecimal: column === 'quantity' }),
        )
      : keep(column === 'code' ? reader.code(row, index) : reader.text(row, index))
    if (typeof value === 'string' && value.trim() !== '') texts[column] = value.trim()
  }
  const months = [...header.months].flatMap(([index, month]) => {
    const decimal = keep(reader.number(row, index))
    return typeof decimal === 'string' && !/^-?0+(\.0*)?$/.test(decimal) ? [{ month, decimal }] : []
  })
  const words = row.cells.map((cell) => (typeof cell === 'string' ? cellText(cell).trim() : '')).find((text) => text !== '') ?? ''
  const fallback = header.columns.get('code') ?? header.columns.get('label') ?? 0
  return {
    texts,
    words,
    months,
    placeOf: (column) => cellPlace(table, row.line, header.columns.get(column) ?? fallback),
    monthsPlace: cellPlace(table, row.line, [...header.months.keys()][0] ?? fallback),
  }
}

/** A share as a hundredth: "40", a cell shown as 40 %, and 0.4 are all forty per cent. */
function percentOf(reader: CellReader, row: TabularRow, index: number): string | null | Fault {
  const cell = row.cells[index] ?? null
  if (typeof cell === 'string' && cell.trim().endsWith('%')) {
    const bare = { ...row, cells: row.cells.map((each, at) => (at === index ? cell.trim().slice(0, -1).trim() : each)) }
    return reader.number(bare, index, { loneMarkIsDecimal: true })
  }
  const decimal = reader.number(row, index, { loneMarkIsDecimal: true })
  if (typeof decimal !== 'string') return decimal
  const isShare =
    (cell !== null && typeof cell !== 'string' && cell.kind === 'number' && cell.percent) ||
    /^(0(\.\d+)?|1(\.0+)?)$/.test(decimal)
  return isShare ? timesHundred(decimal) : decimal
}

function timesHundred(decimal: string): string {
  const [whole = '0', decimals = ''] = decimal.split('.')
  const moved = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = decimals.slice(2).replace(/0+$/, '')
  return rest === '' ? moved : `${moved}.${rest}`
}

function kindOf(row: ReadRow, next: ReadRow | undefined): BudgetFileRow['kind'] {
  const { texts } = row
  const key = headerKey(row.words)
  const isBuilt = BUILD_UP.some((column) => texts[column] !== undefined)
  if (!isBuilt && /^(soustotal|subtotal|stotal)/.test(key)) return 'subtotal'
  if (!isBuilt && /^(total|grandtotal|totalgeneral|montanttotal)/.test(key))
    return /^(total|grandtotal)(general|budget|direct|projet|project|subvention|grant|xof|gbp|eur|dubudget|desdepenses|directcosts)*$/.test(
      key,
    )
      ? 'total'
      : 'subtotal'
  const hasAmount = TOTALS.some((column) => texts[column] !== undefined)
  if (!isBuilt && !hasAmount) return 'head'
  const code = texts.code
  const below = next?.texts.code
  const heads = !isBuilt && code !== undefined && below !== undefined && below !== code && below.startsWith(code)
  return heads ? 'head' : 'line'
}
