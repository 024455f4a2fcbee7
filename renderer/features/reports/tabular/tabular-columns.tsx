import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import type { Text } from '../../../ui/language/use-text.ts'
import { BracketRoom, Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { cellCurrency, cellText } from '../model/cell-text.ts'
import { columnWidth } from '../model/column-width.ts'
import type { TabularRow, TabularView } from '../report-view.ts'
import { headOf } from './short-heads.ts'

type ReportColumn = TabularView['columns'][number]

/** How many rows decide how wide a column is; the totals always do. */
const MEASURED_ROWS = 300

/** The columns of a report of one table, each as wide as what it holds. */
export function tabularColumns(
  view: TabularView,
  places: readonly number[],
  t: Text<'reports'>,
  language: Language,
): Column<TabularRow>[] {
  return places.flatMap((index): Column<TabularRow>[] => {
    const column = view.columns[index]
    if (!column) return []
    const head = headOf(column, t, language)
    const figures = column.kind !== 'text' && column.kind !== 'date'
    const texts = [...view.rows.slice(0, MEASURED_ROWS), ...(view.totals ? [view.totals] : [])].map((row) =>
      cellText(column, row[index] ?? null, cellCurrency(column, view.columns, row), language),
    )
    const money = column.kind === 'money'
    return [
      {
        key: column.key,
        head: money ? (
          <>
            {head}
            <BracketRoom />
          </>
        ) : (
          head
        ),
        width: columnWidth(head, texts, figures) + (money ? 5 : 0),
        align: figures ? 'right' : 'left',
        donor: money && column.currency !== null && column.currency !== FUNCTIONAL_CURRENCY,
        cell: (row) => written(view, column, row[index] ?? null, row, language),
      },
    ]
  })
}

/** The cells of the total row; the first column of words says that it is the total. */
export function totalCells(
  view: TabularView,
  places: readonly number[],
  columns: readonly Column<TabularRow>[],
  word: string,
  language: Language,
): ReactNode {
  const named = places.find((index) => view.columns[index]?.kind === 'text')
  return places.map((index, place) => {
    const column = view.columns[index]
    if (!column) return null
    const total = view.totals?.[index] ?? null
    return (
      <td key={column.key} style={{ textAlign: columns[place]?.align }}>
        {index === named && total === null ? word : written(view, column, total, null, language)}
      </td>
    )
  })
}

function written(view: TabularView, column: ReportColumn, cell: TabularRow[number], row: TabularRow | null, language: Language) {
  if (cell === null) return null
  const currency = cellCurrency(column, view.columns, row)
  if (column.kind === 'money')
    return <Money minor={Number(cell)} currency={currency} bracket over={column.key === 'available_gbp'} />
  const text = cellText(column, cell, currency, language)
  return column.kind === 'text' ? <span title={text}>{text}</span> : text
}
