import type { SpendingRow } from '../../../shared/contract/budgets.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import type { ConversionView } from './conversion-view.ts'

export const rowKeyOf = (row: SpendingRow): string => `${row.voucherKey} ${row.lineNumber} ${row.tranche} ${row.date}`

/** A number without the organisation, which is the same on every row. */
const shortNumber = (number: string): string => number.replace(/^.*?-(?=[^-]+-\d{4}-\d+$)/, '')

interface RowsTableProps {
  readonly view: ConversionView
  readonly chosen: SpendingRow | null
  readonly onChoose: (row: SpendingRow) => void
}

/** The converted rows in the engine's order; choosing one traces it. */
export function RowsTable({ view, chosen, onChoose }: RowsTableProps) {
  const t = useText('conversion')
  const language = useLanguage()
  const { rows, currency } = view
  const columns: Column<SpendingRow>[] = [
    { key: 'number', head: t('voucher'), width: 130, cell: (row) => shortNumber(row.number) },
    { key: 'date', head: t('date'), width: 92, cell: (row) => formatDate(row.date) },
    { key: 'label', head: t('text'), cell: (row) => (row.adjustment ? `${row.label} (${t('adjustment')})` : row.label) },
    { key: 'line', head: t('line'), width: 64, cell: (row) => row.budgetLine },
    {
      key: 'xof',
      head: 'XOF',
      width: 104,
      align: 'right',
      cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} bracket />,
    },
    { key: 'layer', head: t('layer'), width: 84, cell: (row) => row.tranche || row.rateSource },
    {
      key: 'rate',
      head: t('rate'),
      width: 92,
      align: 'right',
      cell: (row) => (row.rate === null ? '' : formatDecimalText(row.rate, language)),
    },
    {
      key: 'donor',
      head: currency,
      width: 96,
      align: 'right',
      donor: true,
      cell: (row) => <Money minor={row.donorMinor} currency={currency} bracket />,
    },
    {
      key: 'frozen',
      head: t('frozen'),
      width: 52,
      align: 'center',
      cell: (row) => <Icon name={row.frozen ? 'lock' : 'hourglass'} size={13} />,
    },
  ]
  return (
    <DataTable
      label={t('table')}
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={rowKeyOf}
      selectedKey={chosen ? rowKeyOf(chosen) : null}
      onSelect={onChoose}
      empty={
        <EmptyState icon="conversion" title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      }
    />
  )
}
