import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { SpendingRow } from '../../../shared/contract/budgets.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { DrillDown } from '../../ui/drill/drill-down.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import classes from './budget-report.module.css'
import type { OpenedCell } from './model/opened-cell.ts'
import { spendingColumns } from './spending-columns.tsx'
import type { BudgetScope } from './use-budget-scope.ts'

interface SpendingDrillProps {
  readonly scope: BudgetScope
  readonly currency: string
  /** Codes of the budget lines that the figure adds up. */
  readonly lines: readonly string[]
  readonly title: string
  /** The figure that was opened; null while a rate is missing. */
  readonly cellMinor: number | null
  /** In which money the cell was opened: the panel proves that one. */
  readonly money: OpenedCell['money']
  readonly onClose: () => void
}

const keyOf = (row: SpendingRow): string =>
  [row.voucherKey, row.lineNumber, row.tranche, row.date, row.budgetLine, row.xof, row.donorMinor].join(' ')

/** The voucher lines behind a figure of spending, with their rate and tranche; the panel proves that they sum to it. */
export function SpendingDrill({ scope, currency, lines, title, cellMinor, money, onClose }: SpendingDrillProps) {
  const t = useText('budgets')
  const language = useLanguage()
  const [selected, setSelected] = useState<string | null>(null)
  const spending = useQuery(orpc.budgets.spending.queryOptions({ input: { ...scope, lines: [...lines] } }))
  const found = spending.data?.rows ?? []
  const sum = spending.data === undefined ? null : money === 'xof' ? spending.data.sumXof : spending.data.sumMinor
  const code = money === 'xof' ? FUNCTIONAL_CURRENCY : currency
  const withPartner = found.some((each) => each.partner !== null)
  const columns = useMemo(() => spendingColumns(t, currency, language, withPartner), [t, currency, language, withPartner])
  const vouchers = new Set(found.map((each) => each.voucherKey)).size
  const count = t('drill.count', {
    rows: t('drill.rows', { count: found.length }),
    vouchers: t('drill.vouchers', { count: vouchers }),
  })
  const body = useRef<HTMLDivElement>(null)
  const enterRows = (event: KeyboardEvent) => {
    const table = body.current?.querySelector('table')
    const [first] = found
    if (event.key !== 'ArrowDown' || !table || !first || table.contains(document.activeElement)) return
    event.preventDefault()
    table.focus()
    setSelected(keyOf(first))
  }
  return (
    // The panel takes the focus when it opens: the arrow goes from there into its rows.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={body} className={classes.drill} onKeyDown={enterRows}>
      <DrillDown
        label={t('drill.label')}
        title={
          <>
            {title} <Money minor={cellMinor} currency={code} sign={money === 'xof' ? 'after' : 'before'} />
          </>
        }
        note={spending.data ? count : undefined}
        gapMinor={sum === null || cellMinor === null ? null : cellMinor - sum}
        currency={code}
        onClose={onClose}
      >
        <QueryFailure error={spending.error} onRetry={() => void spending.refetch()} />
        {spending.data ? (
          <DataTable
            label={t('drill.label')}
            columns={columns}
            rowCount={found.length}
            rowAt={(index) => found[index]}
            rowKey={keyOf}
            selectedKey={selected}
            onSelect={(each) => setSelected(keyOf(each))}
            onOpen={(each) => each.voucherKey !== '' && navigate('vouchers', { key: each.voucherKey })}
            empty={
              <EmptyState icon="list" title={t('drill.empty')}>
                {t('drill.emptyText')}
              </EmptyState>
            }
          />
        ) : null}
      </DrillDown>
    </div>
  )
}
