import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BudgetRow } from '../../../shared/contract/budgets.ts'
import type { OpenCommitmentRow } from '../../../shared/contract/commitments.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { DrillDown } from '../../ui/drill/drill-down.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import classes from './budget-report.module.css'
import { figureOf } from './model/budget-column.ts'
import { linesBehind } from './model/budget-tree.ts'
import { type OpenedCell, shortName } from './model/opened-cell.ts'
import type { BudgetScope } from './use-budget-scope.ts'

interface CommitmentDrillProps {
  readonly scope: BudgetScope
  readonly currency: string
  readonly row: BudgetRow
  readonly rows: readonly BudgetRow[]
  readonly money: OpenedCell['money']
  readonly onClose: () => void
}

/** The orders behind a committed figure, with what each still holds; the panel proves that they sum to it. */
export function CommitmentDrill({ scope, currency, row, rows, money, onClose }: CommitmentDrillProps) {
  const t = useText('budgets')
  const language = useLanguage()
  const { from: _, ...day } = scope
  const open = useQuery(orpc.commitments.open.queryOptions({ input: { ...day, lines: linesBehind(row, rows) } }))
  const found = open.data?.rows ?? []
  const cellMinor = figureOf(row, { money, measure: 'committed' })
  const sum = open.data === undefined ? null : money === 'xof' ? open.data.sumXof : open.data.sumMinor
  const code = money === 'xof' ? FUNCTIONAL_CURRENCY : currency
  const columns = useMemo(() => columnsOf(t, currency, language), [t, currency, language])
  return (
    <div className={classes.drill}>
      <DrillDown
        label={t('drill.orders')}
        title={
          <>
            {t('drill.committed', { code: shortName(row, language) })}{' '}
            <Money minor={cellMinor} currency={code} sign={money === 'xof' ? 'after' : 'before'} />
          </>
        }
        gapMinor={sum === null || cellMinor === null ? null : cellMinor - sum}
        currency={code}
        onClose={onClose}
      >
        <QueryFailure error={open.error} onRetry={() => void open.refetch()} />
        {open.data ? (
          <DataTable
            label={t('drill.orders')}
            columns={columns}
            rowCount={found.length}
            rowAt={(index) => found[index]}
            rowKey={(each) => `${each.orderId} ${each.budgetLine} ${each.label}`}
            onOpen={(each) => navigate('commitments', { tab: 'orders', order: String(each.orderId) })}
            empty={
              <EmptyState icon="budget" title={t('drill.noOrders')}>
                {t('drill.noOrdersText')}
              </EmptyState>
            }
          />
        ) : null}
      </DrillDown>
    </div>
  )
}

function columnsOf(t: Text<'budgets'>, currency: string, language: Language): Column<OpenCommitmentRow>[] {
  const second = () => text.second
  const amount = (
    key: string,
    head: string,
    code: string,
    minor: (row: OpenCommitmentRow) => number,
  ): Column<OpenCommitmentRow> => ({
    key,
    head,
    width: 116,
    align: 'right',
    donor: code !== FUNCTIONAL_CURRENCY,
    cell: (row) => <Money minor={minor(row)} currency={code} />,
  })
  return [
    {
      key: 'number',
      head: t('drill.order'),
      width: 130,
      cell: (row) => (
        <button
          type="button"
          className={classes.voucher}
          onClick={() => navigate('commitments', { tab: 'orders', order: String(row.orderId) })}
        >
          {row.number}
        </button>
      ),
    },
    { key: 'date', head: t('drill.date'), width: 92, className: second, cell: (row) => formatDate(row.date) },
    { key: 'supplier', head: t('drill.supplier'), width: 180, cell: (row) => row.supplier ?? '' },
    { key: 'label', head: t('drill.text'), cell: (row) => <span title={row.label}>{row.label}</span> },
    { key: 'line', head: t('drill.line'), width: 64, className: second, cell: (row) => row.budgetLine },
    amount('ordered', t('drill.ordered'), FUNCTIONAL_CURRENCY, (row) => row.orderedXof),
    amount('open', FUNCTIONAL_CURRENCY, FUNCTIONAL_CURRENCY, (row) => row.openXof),
    {
      key: 'rate',
      head: t('drill.rate'),
      width: 92,
      align: 'right',
      className: second,
      cell: (row) => (row.rate === null ? '' : formatDecimalText(row.rate, language)),
    },
    ...(currency === FUNCTIONAL_CURRENCY ? [] : [amount('donor', currency, currency, (row) => row.openMinor)]),
  ]
}
