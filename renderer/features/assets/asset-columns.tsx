import type { Asset, AssetCandidate } from '../../../shared/contract/assets.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'

const second = () => text.second

/** The columns of the register. */
export function assetColumns(t: Text<'assets'>): Column<Asset>[] {
  const money = (key: string, head: string, minor: (row: Asset) => number): Column<Asset> => ({
    key,
    head,
    width: 108,
    align: 'right',
    cell: (row) => <Money minor={minor(row)} currency={FUNCTIONAL_CURRENCY} />,
  })
  return [
    { key: 'tag', head: t('column.tag'), width: 92, cell: (row) => row.tag },
    { key: 'description', head: t('form.description'), cell: (row) => <span title={row.description}>{row.description}</span> },
    { key: 'acquired', head: t('form.acquiredOn'), width: 92, className: second, cell: (row) => formatDate(row.acquiredOn) },
    { key: 'custodian', head: t('form.custodian'), width: 130, className: second, cell: (row) => row.custodian ?? '' },
    { key: 'location', head: t('form.location'), width: 110, className: second, cell: (row) => row.location ?? '' },
    { key: 'grant', head: t('form.grant'), width: 92, className: second, cell: (row) => row.grant ?? '' },
    money('cost', t('column.cost'), (row) => row.costXof),
    money('net', t('net'), (row) => (row.capitalised ? row.netXof : 0)),
    {
      key: 'state',
      head: t('form.condition'),
      width: 112,
      cell: (row) => {
        if (row.disposal) return <Chip icon="export">{t('state.disposed')}</Chip>
        if (row.found === false)
          return (
            <Chip tone="bad" icon="alert">
              {t('notFound')}
            </Chip>
          )
        const good = row.condition === 'N' || row.condition === 'B'
        return (
          <Chip tone={good ? 'good' : 'warn'} icon={good ? 'check' : 'alert'}>
            {t(`condition.${row.condition}`)}
          </Chip>
        )
      },
    },
  ]
}

/** The columns of what should be in the register and is not. */
export const candidateColumns = (t: Text<'assets'>): Column<AssetCandidate>[] => [
  { key: 'number', head: t('form.voucher'), width: 178, cell: (row) => row.number },
  { key: 'date', head: t('form.date'), width: 92, className: second, cell: (row) => formatDate(row.date) },
  { key: 'label', head: t('form.description'), cell: (row) => <span title={row.label}>{row.label}</span> },
  { key: 'account', head: t('column.account'), width: 72, className: second, cell: (row) => row.account },
  { key: 'grant', head: t('form.grant'), width: 92, className: second, cell: (row) => row.grant ?? '' },
  { key: 'reason', head: t('column.reason'), width: 130, cell: (row) => t(`reason.${row.reason}`) },
  {
    key: 'left',
    head: t('column.left'),
    width: 108,
    align: 'right',
    cell: (row) => <Money minor={row.leftXof} currency={FUNCTIONAL_CURRENCY} />,
  },
]
