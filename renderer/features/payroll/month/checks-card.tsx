import type { PayrollMonth } from '../../../../shared/contract/payroll.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'

type Check = PayrollMonth['checks'][number]

/** Gross ledger = payroll book = returns = bank list: the four figures side by side. */
export function ChecksCard({ data }: { readonly data: PayrollMonth }) {
  const t = useText('payroll')
  const figure = (key: 'book' | 'ledger' | 'list', of: (check: Check) => number): Column<Check> => ({
    key,
    head: t(`check.${key}`),
    width: 92,
    align: 'right',
    cell: (check) => <Money minor={of(check)} currency={FUNCTIONAL_CURRENCY} sign="none" />,
  })
  const columns: readonly Column<Check>[] = [
    { key: 'item', head: t('check.item'), cell: (check) => t(`check.${check.item}`) },
    figure('book', (check) => check.bookXof),
    figure('ledger', (check) => check.ledgerXof),
    figure('list', (check) => check.listXof),
    {
      key: 'agrees',
      head: '',
      name: t('check.agrees'),
      width: 92,
      align: 'right',
      cell: (check) => (
        <Chip tone={check.agrees ? 'good' : 'warn'} icon={check.agrees ? 'check' : 'alert'}>
          {t(check.agrees ? 'check.agrees' : 'check.differs')}
        </Chip>
      ),
    },
  ]
  return (
    <Card title={t('check.title')} note={t('check.note')} flush>
      <PlainTable label={t('check.title')} columns={columns} rows={data.checks} rowKey={(check) => check.item} />
    </Card>
  )
}
