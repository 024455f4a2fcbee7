import type { SpendingRow } from '../../../../shared/contract/budgets.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { type Month, monthOf } from '../../../../shared/time/period.ts'
import { sumOrNull } from './sum-or-null.ts'

/** A voucher line in the table: one row, however many layers paid it. */
export interface LineItem {
  readonly kind: 'line'
  readonly key: string
  readonly month: Month
  /** The first of its rows, for what they share. */
  readonly row: SpendingRow
  readonly xof: number
  /** Null while a rate is missing. */
  readonly donorMinor: number | null
  /** In the order in which they were used; the empty mark of an average or a table is left out. */
  readonly tranches: readonly string[]
  /** Null when several rates made the figure, or none. */
  readonly rate: string | null
  readonly rates: number
  readonly frozen: boolean
}

export interface MonthItem {
  readonly kind: 'month'
  readonly key: string
  readonly month: Month
  readonly xof: number
  readonly donorMinor: number | null
  readonly frozen: boolean
}

export type TableItem = LineItem | MonthItem

/** What a row of the engine belongs to: its line, and apart from it each adjustment in a later month. */
export const itemKey = (row: Pick<SpendingRow, 'voucherKey' | 'lineNumber' | 'date' | 'adjustment'>): string =>
  `${row.voucherKey} ${row.lineNumber}${row.adjustment ? ` ${row.date}` : ''}`

/** The rows of the table: each month's lines in the engine's order, then its subtotal, the sum of its rounded rows (R-RND 3). */
export function tableItems(rows: readonly SpendingRow[]): TableItem[] {
  const months = new Map<Month, Map<string, SpendingRow[]>>()
  for (const row of rows) {
    const month = monthOf(row.date)
    const lines = months.get(month) ?? new Map<string, SpendingRow[]>()
    months.set(month, lines)
    const parts = lines.get(itemKey(row))
    if (parts) parts.push(row)
    else lines.set(itemKey(row), [row])
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, lines]): TableItem[] => {
      const items = [...lines].flatMap(([key, parts]) => lineItem(month, key, parts) ?? [])
      return [...items, monthItem(month, items)]
    })
}

function lineItem(month: Month, key: string, parts: readonly SpendingRow[]): LineItem | undefined {
  const [row] = parts
  if (!row) return undefined
  const rates = new Set(parts.flatMap((part) => part.rate ?? []))
  return {
    kind: 'line',
    key,
    month,
    row,
    xof: sumMinor(parts.map((part) => part.xof)),
    donorMinor: sumOrNull(parts.map((part) => part.donorMinor)),
    tranches: [...new Set(parts.map((part) => part.tranche))].filter((tranche) => tranche !== ''),
    rate: rates.size === 1 ? ([...rates][0] ?? null) : null,
    rates: rates.size,
    frozen: parts.every((part) => part.frozen),
  }
}

const monthItem = (month: Month, items: readonly LineItem[]): MonthItem => ({
  kind: 'month',
  key: `month ${month}`,
  month,
  xof: sumMinor(items.map((item) => item.xof)),
  donorMinor: sumOrNull(items.map((item) => item.donorMinor)),
  frozen: items.every((item) => item.frozen),
})
