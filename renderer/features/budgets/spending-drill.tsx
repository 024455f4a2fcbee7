import { useQuery } from '@tanstack/react-query'
import type { SpendingRow } from '../../../shared/contract/budgets.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { DrillDown } from '../../ui/drill/drill-down.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './budget-report.module.css'

export interface SpendingCell {
  /** What was opened, as the panel's title says it. */
  readonly title: string
  readonly lines: readonly string[]
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly partner?: string | undefined
  /** The figure of the cell, to be proved; null while a rate is missing. */
  readonly minor: number | null
}

interface SpendingDrillProps {
  readonly grant: string
  readonly currency: string
  readonly cell: SpendingCell
  readonly onClose: () => void
}

/** The voucher lines behind a figure of spending, with their rate and tranche; the panel proves that they sum to it. */
export function SpendingDrill({ grant, currency, cell, onClose }: SpendingDrillProps) {
  const t = useText('budgets')
  const language = useLanguage()
  const { from, to, partner } = cell
  const input = {
    grant,
    lines: [...cell.lines],
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(partner ? { partner } : {}),
  }
  const spending = useQuery(orpc.budgets.spending.queryOptions({ input }))
  const columns: Column<SpendingRow>[] = [
    {
      key: 'number',
      head: t('drill.voucher'),
      width: 178,
      cell: (row) =>
        row.voucherKey === '' ? null : (
          <Button variant="quiet" small onClick={() => navigate('vouchers', { key: row.voucherKey })}>
            {row.number}
          </Button>
        ),
    },
    { key: 'date', head: t('drill.date'), width: 92, cell: (row) => formatDate(row.date) },
    { key: 'label', head: t('drill.text'), cell: (row) => row.label },
    { key: 'line', head: t('line'), width: 84, cell: (row) => row.budgetLine },
    {
      key: 'xof',
      head: 'XOF',
      width: 100,
      align: 'right',
      cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} bracket />,
    },
    {
      key: 'rate',
      head: t('drill.rate'),
      width: 90,
      align: 'right',
      cell: (row) => (row.rate === null ? '' : formatDecimalText(row.rate, language)),
    },
    { key: 'tranche', head: t('drill.tranche'), width: 80, cell: (row) => row.tranche || row.rateSource },
    {
      key: 'donor',
      head: currency,
      width: 96,
      align: 'right',
      donor: true,
      cell: (row) => <Money minor={row.donorMinor} currency={currency} bracket />,
    },
  ]
  const sum = spending.data?.sumMinor
  const gapMinor = sum === undefined || sum === null || cell.minor === null ? null : cell.minor - sum
  const title = (
    <>
      {cell.title} <Money minor={cell.minor} currency={currency} sign="before" />
    </>
  )
  return (
    <div className={classes.drill}>
      <DrillDown label={t('drill.label')} title={title} gapMinor={gapMinor} currency={currency} onClose={onClose}>
        <QueryFailure error={spending.error} onRetry={spending.refetch} />
        <PlainTable
          label={t('drill.label')}
          columns={columns}
          rows={spending.data?.rows ?? []}
          rowKey={(row) => `${row.voucherKey} ${row.lineNumber} ${row.tranche} ${row.date} ${row.budgetLine}`}
        />
      </DrillDown>
    </div>
  )
}
