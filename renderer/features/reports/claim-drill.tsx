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
import type { OpenedCell } from './claim-preview.tsx'
import classes from './reports.module.css'

interface ClaimDrillProps {
  readonly grant: string
  readonly currency: string
  readonly cell: OpenedCell
  readonly onClose: () => void
}

/** The voucher lines behind a figure of the claim; the panel proves that they sum to it. */
export function ClaimDrill({ grant, currency, cell, onClose }: ClaimDrillProps) {
  const t = useText('reports')
  const language = useLanguage()
  const input = { grant, from: cell.from, to: cell.to, lines: [...cell.lines] }
  const spending = useQuery(orpc.budgets.spending.queryOptions({ input }))
  const columns: Column<SpendingRow>[] = [
    {
      key: 'number',
      head: t('drill.voucher'),
      width: 178,
      cell: (row) => (
        <Button variant="quiet" small onClick={() => navigate('vouchers', { key: row.voucherKey })}>
          {row.number}
        </Button>
      ),
    },
    { key: 'date', head: t('drill.date'), width: 84, cell: (row) => formatDate(row.date) },
    { key: 'label', head: t('drill.text'), cell: (row) => row.label },
    { key: 'line', head: t('drill.line'), width: 64, cell: (row) => row.budgetLine },
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
  return (
    <div className={classes.drill}>
      <DrillDown
        label={t('drill.label')}
        title={
          <>
            {cell.title} <Money minor={cell.minor} currency={currency} sign="before" />
          </>
        }
        gapMinor={sum === undefined || sum === null ? null : cell.minor - sum}
        currency={currency}
        onClose={onClose}
      >
        <QueryFailure error={spending.error} onRetry={spending.refetch} />
        <PlainTable
          label={t('drill.label')}
          columns={columns}
          rows={spending.data?.rows ?? []}
          rowKey={(row) => `${row.voucherKey} ${row.lineNumber} ${row.tranche} ${row.date}`}
        />
      </DrillDown>
    </div>
  )
}
