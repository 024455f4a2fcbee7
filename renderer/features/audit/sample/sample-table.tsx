import { useState } from 'react'
import type { SampleRequest, SpendingSample } from '../../../../shared/contract/audit.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'

type Item = SpendingSample['items'][number]
type Errors = SampleRequest['errors']

interface SampleTableProps {
  readonly items: readonly Item[]
  readonly errors: Errors
  readonly onErrors: (errors: Errors) => void
}

const keyOf = (item: Item): string => `${item.voucher}:${item.line}`

const isSame = (item: Pick<Item, 'voucher' | 'line'>) => (other: Pick<Item, 'voucher' | 'line'>) =>
  other.voucher === item.voucher && other.line === item.line

/** The lines drawn; an error typed on one of them is projected at once. Enter opens the voucher. */
export function SampleTable({ items, errors, onErrors }: SampleTableProps) {
  const t = useText('auditSample')
  const [chosen, setChosen] = useState<string | null>(null)
  const setError = (item: Item, amountXof: number | null) => {
    const others = errors.filter((error) => !isSame(item)(error))
    onErrors(amountXof === null || amountXof === 0 ? others : [...others, { voucher: item.voucher, line: item.line, amountXof }])
  }
  const columns: readonly Column<Item>[] = [
    { key: 'date', head: t('date'), width: 92, cell: (item) => formatDate(item.date) },
    { key: 'voucher', head: t('voucher'), width: 180, cell: (item) => item.voucher },
    { key: 'line', head: t('line'), width: 52, align: 'right', cell: (item) => item.line },
    { key: 'label', head: t('label'), cell: (item) => item.label },
    { key: 'budgetLine', head: t('budgetLine'), width: 70, cell: (item) => item.budgetLine },
    {
      key: 'amount',
      head: 'XOF',
      width: 110,
      align: 'right',
      cell: (item) => <Money minor={item.amountXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    { key: 'hits', head: t('points'), width: 62, align: 'right', cell: (item) => item.hits },
    { key: 'stratum', head: t('stratum'), width: 96, cell: (item) => t(`stratum.${item.stratum}`) },
    {
      key: 'error',
      head: t('error'),
      width: 152,
      cell: (item) => (
        <MoneyField
          name={t('errorOf', { voucher: item.voucher, line: item.line })}
          minor={errors.find(isSame(item))?.amountXof ?? null}
          currency={FUNCTIONAL_CURRENCY}
          onChange={(amount) => setError(item, amount)}
        />
      ),
    },
  ]
  return (
    <DataTable
      label={t('sample')}
      columns={columns}
      rowCount={items.length}
      rowAt={(index) => items[index]}
      rowKey={keyOf}
      selectedKey={chosen}
      onSelect={(item) => setChosen(keyOf(item))}
      onOpen={(item) => navigate('vouchers', { key: item.voucherKey })}
      rowHeight={36}
    />
  )
}
