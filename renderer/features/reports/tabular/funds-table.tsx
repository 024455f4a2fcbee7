import { useQuery } from '@tanstack/react-query'
import type { ReportParameters } from '../../../../shared/contract/reports.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { orpc } from '../../../client/client.ts'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { type TransposedRow, transpose } from '../model/transpose.ts'
import { ProvisionalBanner } from '../provisional-banner.tsx'
import { Reading } from '../reading.tsx'
import type { TabularView } from '../report-view.ts'
import classes from '../reports.module.css'

interface FundsTableProps {
  readonly parameters: ReportParameters
  readonly banner?: boolean
}

const LIMIT = 500

/** The fund equation down the page, one column a grant: where the money came from, where it went, where it is; the difference is 0. */
export function FundsTable({ parameters, banner }: FundsTableProps) {
  const preview = useQuery(orpc.reports.preview.queryOptions({ input: { report: 'fund-balance', parameters, limit: LIMIT } }))
  if (preview.error) return <QueryFailure error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <Reading />
  return (
    <div className={classes.table}>
      {banner ? <ProvisionalBanner months={preview.data.openMonths} /> : null}
      <Equation view={preview.data} />
    </div>
  )
}

/** Figures that end a part of the equation. */
const isSum = (key: string): key is 'closing' | 'difference' => key === 'closing' || key === 'difference'

function Equation({ view }: { readonly view: TabularView }) {
  const t = useText('reports')
  const language = useLanguage()
  const turned = transpose(
    view.columns.map((column) => column.key),
    view.rows,
    view.totals,
  )
  const names = new Map(view.columns.map((column) => [column.key, column.label[language]]))
  const heads = [...turned.heads, ...(view.totals && view.rows.length > 1 ? [t('preview.total')] : [])]
  const columns: Column<TransposedRow>[] = [
    { key: 'name', head: t('funds.figure'), ...(heads.length === 1 ? { width: 250 } : {}), cell: (row) => names.get(row.key) },
    ...heads.map(
      (head, index): Column<TransposedRow> => ({
        key: `${index}`,
        head: (
          <>
            {head} {FUNCTIONAL_CURRENCY}
            <BracketRoom />
          </>
        ),
        width: 168,
        align: 'right',
        cell: (row) => <FundsFigure figure={row.key} minor={Number(row.cells[index] ?? 0)} />,
      }),
    ),
    // Beside a single grant there is room to say how its two sums are made.
    ...(heads.length === 1
      ? [
          {
            key: 'how',
            head: t('funds.how'),
            className: () => text.second,
            cell: (row: TransposedRow) => (isSum(row.key) ? t(`funds.${row.key}`) : null),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      label={t('gallery.fund-balance')}
      columns={columns}
      rowCount={view.rows.length === 0 ? 0 : turned.rows.length}
      rowAt={(index) => turned.rows[index]}
      rowKey={(row) => row.key}
      rowKind={(row) => (isSum(row.key) ? 'total' : 'row')}
      lines
      empty={
        <EmptyState icon="report" title={t('preview.empty')}>
          {t('preview.emptyText')}
        </EmptyState>
      }
    />
  )
}

/** The difference says with a glyph whether the equation holds. */
function FundsFigure({ figure, minor }: { readonly figure: string; readonly minor: number }) {
  if (figure !== 'difference') return <Money minor={minor} currency={FUNCTIONAL_CURRENCY} bracket />
  return (
    <span className={`${classes.proved} ${minor === 0 ? text.good : text.bad}`}>
      <Icon name={minor === 0 ? 'check' : 'alert'} size={13} />
      <Money minor={minor} currency={FUNCTIONAL_CURRENCY} bracket />
    </span>
  )
}
