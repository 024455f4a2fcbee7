import { useQuery } from '@tanstack/react-query'
import type { ReportName } from '../../../shared/contract/report-name.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc, type ServiceClient } from '../../client/client.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { ProvisionalBanner } from './provisional-banner.tsx'
import { contractParameters, type ReportChoice } from './report-choice.ts'
import classes from './reports.module.css'

type Preview = Awaited<ReturnType<ServiceClient['reports']['preview']>>
type Cell = Preview['rows'][number][number]
type Row = Preview['rows'][number]

/** How many rows the screen takes; the file has them all. */
const SHOWN_ROWS = 2_000

const WIDTHS: Readonly<Record<Preview['columns'][number]['kind'], number>> = {
  text: 110,
  date: 86,
  money: 116,
  percent: 80,
  integer: 62,
  rate: 100,
}

/** Columns of words that need more room than a code. */
const WORDY = new Set(['name', 'label', 'description', 'supplier_beneficiary'])

/** Any report of one table, on screen. */
export function TabularPreview({ choice }: { readonly choice: ReportChoice }) {
  const t = useText('reports')
  const language = useLanguage()
  const report: ReportName = choice.report
  const preview = useQuery(
    orpc.reports.preview.queryOptions({ input: { report, parameters: contractParameters(choice), limit: SHOWN_ROWS } }),
  )
  if (preview.error) return <QueryFailure error={preview.error} onRetry={preview.refetch} />
  if (!preview.data) return null
  const { columns, rows, totals, count, openMonths } = preview.data
  const currencyAt = columns.findIndex((column) => column.key === 'currency')
  const write = (index: number, cell: Cell, row: Row | null) => {
    const column = columns[index]
    if (!column || cell === null) return null
    if (column.kind === 'money') {
      const currency = column.currency ?? String(row?.[currencyAt] ?? FUNCTIONAL_CURRENCY)
      return <Money minor={Number(cell)} currency={currency} bracket />
    }
    if (column.kind === 'date') return formatDate(String(cell))
    return column.kind === 'text' ? String(cell) : formatDecimalText(String(cell), language)
  }
  const shown = columns.map(
    (column, index): Column<Row> => ({
      key: column.key,
      head: column.label[language],
      width: WORDY.has(column.key) ? 240 : WIDTHS[column.kind],
      align: column.kind === 'text' || column.kind === 'date' ? 'left' : 'right',
      donor: column.kind === 'money' && column.currency !== null && column.currency !== FUNCTIONAL_CURRENCY,
      cell: (row) => write(index, row[index] ?? null, row),
    }),
  )
  const firstText = columns.findIndex((column) => column.kind === 'text')
  return (
    <div className={classes.table}>
      <ProvisionalBanner months={openMonths} />
      <DataTable
        label={t(`gallery.${report}`)}
        columns={shown}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.join('|')}
        lines
        empty={
          <EmptyState icon="report" title={t('preview.empty')}>
            {t('preview.emptyText')}
          </EmptyState>
        }
        foot={
          totals
            ? totals.map((total, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a total stands under its column.
                <td key={index} style={{ textAlign: shown[index]?.align }}>
                  {index === firstText && total === null ? t('preview.total') : write(index, total, null)}
                </td>
              ))
            : undefined
        }
      />
      <p className={classes.notes}>
        {rows.length < count ? t('preview.first', { shown: rows.length, count }) : t('preview.count', { count })}
      </p>
    </div>
  )
}
