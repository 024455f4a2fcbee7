import { useMemo } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import type { client } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from '../commitments/commitments.module.css'

type Split = Awaited<ReturnType<typeof client.procurement.list>>['splits'][number]

interface SplitTableProps {
  readonly splits: readonly Split[]
  readonly days: number
}

/** Purchases that add up over a threshold within the days of the rule; each opens to its order or voucher. */
export function SplitTable({ splits, days }: SplitTableProps) {
  const t = useText('procurement')
  const columns = useMemo(
    (): Column<Split>[] => [
      {
        key: 'of',
        head: t('split.of'),
        width: 220,
        cell: (row) => (row.kind === 'supplier' ? row.of : t('split.family', { family: row.of })),
      },
      { key: 'dates', head: t('split.dates'), width: 172, cell: (row) => `${formatDate(row.from)} › ${formatDate(row.to)}` },
      {
        key: 'purchases',
        head: t('split.purchases'),
        cell: (row) => (
          <ul className={classes.vouchers}>
            {row.purchases.map((purchase) => (
              <li key={purchase.key}>
                <button
                  type="button"
                  className={classes.link}
                  onClick={() =>
                    purchase.key.startsWith('order:')
                      ? navigate('commitments', { tab: 'orders', order: purchase.key.slice(6) })
                      : navigate('vouchers', { key: purchase.key })
                  }
                >
                  {purchase.label}
                </button>
                <span className={text.second}>{row.kind === 'family' ? purchase.supplier : ''}</span>
                <Money minor={purchase.xof} currency={FUNCTIONAL_CURRENCY} quiet />
              </li>
            ))}
          </ul>
        ),
      },
      {
        key: 'xof',
        head: t('split.sum'),
        width: 110,
        align: 'right',
        cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} strong />,
      },
      { key: 'required', head: t('column.required'), width: 140, cell: (row) => t(`method.${row.required}`) },
    ],
    [t],
  )
  if (splits.length === 0)
    return (
      <Card grow>
        <EmptyState icon="check" title={t('split.none')}>
          {t('split.noneWhy', { days })}
        </EmptyState>
      </Card>
    )
  return (
    <Card flush grow title={t('split.title', { days })}>
      <div className={classes.tableScroll}>
        <PlainTable
          label={t('split.title', { days })}
          columns={columns}
          rows={splits}
          rowKey={(row) => `${row.kind} ${row.of} ${row.to}`}
        />
      </div>
    </Card>
  )
}
