import { sumMinor } from '../../../../shared/money/money.ts'
import type { Month } from '../../../../shared/time/period.ts'

export interface Spender {
  /** Code of a partner; null for the organisation that keeps the ledger. */
  readonly partner: string | null
  readonly name: string
  readonly months: readonly { readonly month: Month; readonly xof: number }[]
  /** All its spending up to the last month, also that of months before the ones given. */
  readonly totalXof: number
}

export interface WindowRow {
  readonly spender: Spender
  /** Spent before the months shown. */
  readonly earlierXof: number
  readonly monthXofs: readonly number[]
  /** Spent up to the last month shown: earlier + months. */
  readonly cumulativeXof: number
}

export interface MonthWindow {
  readonly months: readonly Month[]
  readonly rows: readonly WindowRow[]
  readonly total: Omit<WindowRow, 'spender'>
  /** Whether anything was spent before the months shown, so that their column is needed. */
  readonly earlier: boolean
  readonly canGoBack: boolean
  readonly canGoOn: boolean
}

/** A few months of spending by organisation, ending `back` months before the last; each row adds up to its cumulative figure. */
export function monthWindow(spenders: readonly Spender[], months: readonly Month[], size: number, back: number): MonthWindow {
  const end = Math.max(Math.min(size, months.length), months.length - back)
  const shown = months.slice(Math.max(0, end - size), end)
  const first = shown[0] ?? ''
  const last = shown.at(-1) ?? ''
  const rows = spenders.map((spender): WindowRow => {
    const since = sumMinor(spender.months.filter(({ month }) => month >= first).map(({ xof }) => xof))
    const monthXofs = shown.map((month) => spender.months.find((entry) => entry.month === month)?.xof ?? 0)
    const later = sumMinor(spender.months.filter(({ month }) => month > last).map(({ xof }) => xof))
    return { spender, earlierXof: spender.totalXof - since, monthXofs, cumulativeXof: spender.totalXof - later }
  })
  return {
    months: shown,
    rows,
    total: {
      earlierXof: sumMinor(rows.map((row) => row.earlierXof)),
      monthXofs: shown.map((_, index) => sumMinor(rows.map((row) => row.monthXofs[index] ?? 0))),
      cumulativeXof: sumMinor(rows.map((row) => row.cumulativeXof)),
    },
    earlier: rows.some((row) => row.earlierXof !== 0),
    canGoBack: end - size > 0,
    canGoOn: end < months.length,
  }
}
