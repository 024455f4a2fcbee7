import type { VoucherToCheck } from '../../../../shared/contract/compliance-overview.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { VoucherCheckChip } from './voucher-check-chip.tsx'
import classes from './voucher-checklist.module.css'

interface VoucherChecksTableProps {
  readonly vouchers: readonly VoucherToCheck[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** The vouchers of the month that spend, by date, each with where its T1 stands. */
export function VoucherChecksTable({ vouchers, chosen, onChoose }: VoucherChecksTableProps) {
  const t = useText('complianceOverview')
  const { ledger } = useScope()
  const prefix = `${ledger.organisationCode}-`
  const columns: readonly Column<VoucherToCheck>[] = [
    {
      key: 'number',
      head: t('column.number'),
      width: 140,
      cell: ({ number }) => (number.startsWith(prefix) ? number.slice(prefix.length) : number),
    },
    { key: 'date', head: t('column.date'), width: 92, cell: ({ date }) => formatDate(date) },
    { key: 'label', head: t('column.label'), cell: ({ label }) => <span title={label}>{label}</span> },
    { key: 'type', head: t('column.type'), width: 150, className: () => text.second, cell: ({ types }) => types.join(', ') },
    {
      key: 'amount',
      head: t('column.amount'),
      width: 104,
      align: 'right',
      cell: ({ amountXof }) => <Money minor={amountXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'state',
      head: t('column.state'),
      width: 148,
      cell: ({ state, contradicted }) => (
        <span className={classes.marks}>
          <VoucherCheckChip state={state} />
          {contradicted > 0 ? <Icon name="alert" size={13} label={t('contradicted', { count: contradicted })} /> : null}
        </span>
      ),
    },
  ]
  const shown = chosen === null ? columns : columns.filter(({ key }) => key !== 'type' && key !== 'date')
  return (
    <Card flush grow>
      <DataTable
        label={t('list.title')}
        columns={shown}
        rowCount={vouchers.length}
        rowAt={(index) => vouchers[index]}
        rowKey={({ key }) => key}
        selectedKey={chosen}
        onSelect={({ key }) => onChoose(key)}
        empty={
          <EmptyState icon="checklist" title={t('list.none')}>
            {t('list.noneWhy')}
          </EmptyState>
        }
      />
    </Card>
  )
}
