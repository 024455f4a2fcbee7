import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReportName } from '../../../../shared/contract/report-name.ts'
import type { ReportParameters } from '../../../../shared/contract/reports.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { type RowTarget, rowTarget } from '../model/row-target.ts'
import { shownColumns } from '../model/screen-columns.ts'
import { totalsOf } from '../model/totals-of.ts'
import { ProvisionalBanner } from '../provisional-banner.tsx'
import { Reading } from '../reading.tsx'
import type { TabularRow, TabularView } from '../report-view.ts'
import classes from '../reports.module.css'
import { headOf } from './short-heads.ts'
import { tabularColumns, totalCells } from './tabular-columns.tsx'

interface TabularTableProps {
  readonly report: ReportName
  readonly parameters: ReportParameters
  /** Says which months are not closed; left out where the page says it already. */
  readonly banner?: boolean
}

/** How many rows the screen takes; the file has them all. */
const SHOWN_ROWS = 2_000

/** Any report of one table, on screen. Enter on a row opens what it stands for. */
export function TabularTable({ report, parameters, banner }: TabularTableProps) {
  const preview = useQuery(orpc.reports.preview.queryOptions({ input: { report, parameters, limit: SHOWN_ROWS } }))
  if (preview.error) return <QueryFailure error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <Reading />
  return (
    <div className={classes.table}>
      {banner ? <ProvisionalBanner months={preview.data.openMonths} /> : null}
      <Rows report={report} parameters={parameters} view={preview.data} />
    </div>
  )
}

function Rows({ report, parameters, view }: Omit<TabularTableProps, 'banner'> & { readonly view: TabularView }) {
  const t = useText('reports')
  const language = useLanguage()
  const [selected, setSelected] = useState<string | null>(null)
  const { rows, count, totals } = view
  const shown = useMemo(() => shownColumns(report, view.columns, rows), [report, view, rows])
  const columns = useMemo(() => tabularColumns(view, shown, t, language), [view, shown, t, language])
  const keys = useMemo(() => view.columns.map((column) => column.key), [view])
  // Rows have no identity of their own; their place in the report is one.
  const places = useMemo(() => new Map(rows.map((row, index) => [row, String(index)])), [rows])
  const open = (row: TabularRow) => {
    const target = rowTarget(report, keys, row)
    if (target) follow(target, parameters)
  }
  return (
    <>
      <DataTable
        label={t(`gallery.${report}`)}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => places.get(row) ?? ''}
        selectedKey={selected}
        onSelect={(_, index) => setSelected(String(index))}
        onOpen={open}
        lines
        empty={
          <EmptyState icon="report" title={t('preview.empty')}>
            {t('preview.emptyText')}
          </EmptyState>
        }
        foot={totals && rows.length > 0 ? totalCells(view, shown, columns, t('preview.total'), language) : undefined}
      />
      <p className={classes.count}>
        {rows.length < count ? t('preview.first', { shown: rows.length, all: count }) : t('preview.count', { count })}
        {totalsOf(view.columns, totals).map(({ column, minor }) => (
          <span key={column.key}>
            {headOf(column, t, language)} <Money minor={minor} currency={column.currency ?? FUNCTIONAL_CURRENCY} strong />
          </span>
        ))}
      </p>
    </>
  )
}

/** Goes where a row leads, keeping the grant and the dates. */
function follow(target: RowTarget, { grant, period, from, to }: ReportParameters): void {
  if (target.screen === 'vouchers') navigate('vouchers', { text: target.text })
  else if (target.screen === 'budgets') navigate('budgets', { grant: target.grant, line: target.line, from, to })
  else navigate('reports', { report: 'general-ledger', account: target.account, grant: grant ?? '*', period, from, to })
}
