import { useMemo } from 'react'
import type { OrderDetail } from '../../../shared/contract/commitments.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'

type Line = OrderDetail['lines'][number]

/** The lines of an order: how much of each came, and what is still open. */
export function OrderLines({ order }: { readonly order: OrderDetail }) {
  const t = useText('commitments')
  const language = useLanguage()
  const columns = useMemo((): Column<Line>[] => {
    const number = (value: string) => formatDecimalText(value, language)
    return [
      {
        key: 'description',
        head: t('form.description'),
        cell: (line) => (
          <span title={[line.account, line.grant, line.budgetLine, line.partner].filter(Boolean).join(' · ')}>
            {line.description}
          </span>
        ),
      },
      { key: 'line', head: t('column.line'), width: 52, className: () => text.second, cell: (line) => line.budgetLine ?? '' },
      {
        key: 'received',
        head: t('column.received'),
        width: 64,
        align: 'right',
        cell: (line) => `${number(line.receivedQuantity)}/${number(line.quantity)}`,
      },
      {
        key: 'amount',
        head: order.currency,
        width: 92,
        align: 'right',
        cell: (line) => <Money minor={line.amountMinor} currency={order.currency} />,
      },
      {
        key: 'open',
        head: t('column.open'),
        width: 92,
        align: 'right',
        cell: (line) => <Money minor={line.openMinor} currency={order.currency} quiet />,
      },
    ]
  }, [t, language, order.currency])
  return (
    <Card flush>
      <PlainTable label={t('lines.label')} columns={columns} rows={order.lines} rowKey={(line) => String(line.lineNumber)} />
    </Card>
  )
}
