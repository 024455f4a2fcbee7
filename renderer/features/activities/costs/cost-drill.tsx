import { useQuery } from '@tanstack/react-query'
import type { CostLine } from '../../../../shared/contract/activities.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { DrillDown } from '../../../ui/drill/drill-down.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { type Text, useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import classes from '../activities.module.css'
import { CostVoucher } from '../cost-voucher.tsx'
import type { OpenedCost } from './costs-view.tsx'

interface CostDrillProps {
  readonly grant: string
  readonly to: string
  readonly currency: string
  readonly opened: OpenedCost
  readonly onClose: () => void
}

/** The voucher lines behind a cost; the panel proves that they sum to it. */
export function CostDrill({ grant, to, currency, opened, onClose }: CostDrillProps) {
  const t = useText('activities')
  const { choice, title, cost, money } = opened
  const answer = useQuery(orpc.activities.costLines.queryOptions({ input: { grant, to, choice } }))
  const code = money === 'xof' ? FUNCTIONAL_CURRENCY : currency
  const cell = money === 'xof' ? cost.xof : cost.donorMinor
  const sum = answer.data === undefined ? null : money === 'xof' ? answer.data.sum.xof : answer.data.sum.donorMinor
  const lines = answer.data?.lines ?? []
  const open = (row: CostLine) => navigate('vouchers', { key: row.voucherKey })
  return (
    <div className={classes.drill}>
      <DrillDown
        label={t('cost.drill')}
        title={
          <>
            {title} <Money minor={cell} currency={code} sign={money === 'xof' ? 'after' : 'before'} />
          </>
        }
        note={answer.data ? t('cost.drill.count', { count: lines.length }) : undefined}
        gapMinor={sum === null || cell === null ? null : cell - sum}
        currency={code}
        onClose={onClose}
      >
        <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
        {answer.data ? (
          <DataTable
            label={t('cost.drill')}
            columns={lineColumns(t, currency)}
            rowCount={lines.length}
            rowAt={(index) => lines[index]}
            rowKey={(row) => `${row.voucherId}/${row.line}/${row.event}`}
            onOpen={open}
          />
        ) : null}
      </DrillDown>
    </div>
  )
}

const lineColumns = (t: Text<'activities'>, currency: string): Column<CostLine>[] => [
  { key: 'number', head: t('cost.voucher'), width: 176, cell: (row) => <CostVoucher line={row} /> },
  { key: 'date', head: t('cost.date'), width: 88, className: () => text.second, cell: (row) => formatDate(row.date) },
  { key: 'label', head: t('cost.label'), cell: (row) => <span title={row.label}>{row.label}</span> },
  { key: 'budgetLine', head: t('cost.budgetLine'), width: 78, className: () => text.second, cell: (row) => row.budgetLine },
  { key: 'event', head: t('cost.event'), width: 96, className: () => text.second, cell: (row) => row.event ?? '' },
  {
    key: 'gross',
    head: t('cost.gross'),
    width: 100,
    align: 'right',
    cell: (row) => <Money minor={row.grossXof} currency={FUNCTIONAL_CURRENCY} quiet />,
  },
  {
    key: 'xof',
    head: FUNCTIONAL_CURRENCY,
    width: 100,
    align: 'right',
    cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} />,
  },
  {
    key: 'donor',
    head: currency,
    width: 92,
    align: 'right',
    donor: true,
    cell: (row) => <Money minor={row.donorMinor} currency={currency} />,
  },
]
