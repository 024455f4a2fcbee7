import type { CostLine } from '../../../../shared/contract/activities.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../activities.module.css'
import { CostVoucher } from '../cost-voucher.tsx'
import type { OpenedEvent } from './event-panel.tsx'

/** The lines that an event bears: what is eligible of them sums to its cost. */
export function EventCosts({ event }: { readonly event: OpenedEvent }) {
  const t = useText('activities')
  const { lines, cost, currency } = event
  const columns: readonly Column<CostLine>[] = [
    { key: 'number', head: t('cost.voucher'), width: 172, cell: (row) => <CostVoucher line={row} /> },
    {
      key: 'label',
      head: t('cost.label'),
      cell: (row) => <span title={`${formatDate(row.date)} · ${row.budgetLine} · ${row.label}`}>{row.label}</span>,
    },
    {
      key: 'xof',
      head: FUNCTIONAL_CURRENCY,
      width: 84,
      align: 'right',
      cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'donor',
      head: currency,
      width: 78,
      align: 'right',
      donor: true,
      cell: (row) => <Money minor={row.donorMinor} currency={currency} />,
    },
  ]
  return (
    <section className={classes.section} aria-label={t('costs')}>
      <div className={classes.sectionHead}>
        <h3>{t('costs')}</h3>
        <span className={`${text.small} ${text.quiet}`}>{lines.length > 0 ? t('cost.note') : ''}</span>
      </div>
      {lines.length === 0 ? (
        <p className={text.quiet}>{t('costs.none')}</p>
      ) : (
        <PlainTable
          label={t('costs')}
          columns={columns}
          rows={lines}
          rowKey={(row) => `${row.voucherId}/${row.line}`}
          foot={
            <>
              <td>{t('eligible')}</td>
              <td />
              <td className={text.right}>
                <Money minor={cost.xof} currency={FUNCTIONAL_CURRENCY} strong />
              </td>
              <td className={text.right}>
                <Money minor={cost.donorMinor} currency={currency} strong />
              </td>
            </>
          }
        />
      )}
    </section>
  )
}
