import { formatDate, formatDecimalText, formatMoney, formatPercent } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'

export interface CellColumn {
  readonly key: string
  readonly kind: 'text' | 'date' | 'money' | 'percent' | 'integer' | 'rate'
  /** The currency of a money column; null where each row names its own. */
  readonly currency: string | null
}

type Cell = string | number | null

/** The currency that a money cell is in: its column's, else the one that its row names, else francs. */
export function cellCurrency(column: CellColumn, columns: readonly CellColumn[], row: readonly Cell[] | null): string {
  if (column.currency !== null) return column.currency
  const named = row?.[columns.findIndex((each) => each.key === 'currency')]
  return named === null || named === undefined ? FUNCTIONAL_CURRENCY : String(named)
}

/** A cell of a tabular report in words; empty for a cell that does not apply. */
export function cellText(column: CellColumn, cell: Cell, currency: string, language: Language): string {
  if (cell === null) return ''
  switch (column.kind) {
    case 'money':
      return formatMoney(Number(cell), currency, language)
    case 'date':
      return formatDate(String(cell))
    case 'text':
      return String(cell)
    case 'percent':
      return percentOf(String(cell), language)
    default:
      return formatDecimalText(String(cell), language)
  }
}

const PERCENT_DECIMALS = 4

/** A percentage that the file gives with four decimals, with one on screen. */
function percentOf(text: string, language: Language): string {
  const [whole = '0', decimals = ''] = text.split('.')
  const scaled = Number(whole + decimals.slice(0, PERCENT_DECIMALS).padEnd(PERCENT_DECIMALS, '0'))
  return formatPercent(scaled, 100 * 10 ** PERCENT_DECIMALS, language)
}
