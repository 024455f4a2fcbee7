import type { ProcurementFile } from '../../../shared/contract/procurement.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'

const second = () => text.second

/** The columns of the register: the method used against the one required, and what is lacking. */
export function fileColumns(t: Text<'procurement'>): Column<ProcurementFile>[] {
  const money = (
    key: 'estimate' | 'amount' | 'paid',
    minor: (row: ProcurementFile) => number | null,
  ): Column<ProcurementFile> => ({
    key,
    head: t(`column.${key}`),
    width: 104,
    align: 'right',
    cell: (row) => <Money minor={minor(row)} currency={FUNCTIONAL_CURRENCY} />,
  })
  return [
    { key: 'number', head: t('column.number'), width: 112, cell: (row) => row.number },
    { key: 'date', head: t('form.date'), width: 88, className: second, cell: (row) => formatDate(row.date) },
    { key: 'object', head: t('form.object'), cell: (row) => <span title={row.object}>{row.object}</span> },
    { key: 'winner', head: t('form.winner'), width: 140, className: second, cell: (row) => row.winner ?? '' },
    money('estimate', (row) => row.estimateXof),
    money('amount', (row) => row.amountXof),
    money('paid', (row) => row.paidXof),
    {
      key: 'methodRequired',
      head: t('column.required'),
      width: 116,
      className: second,
      cell: (row) => t(`method.${row.methodRequired}`),
    },
    {
      key: 'gaps',
      head: t('column.gaps'),
      width: 120,
      cell: (row) =>
        row.gaps.length === 0 ? (
          <Chip tone="good" icon="check">
            {t('complete')}
          </Chip>
        ) : (
          <span title={row.gaps.map((gap) => t(`gap.${gap}`)).join(', ')}>
            <Chip tone={row.gaps.includes('split') || row.gaps.includes('method') ? 'bad' : 'warn'} icon="alert">
              {t('gaps', { count: row.gaps.length })}
            </Chip>
          </span>
        ),
    },
  ]
}
