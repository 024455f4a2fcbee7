import { useQuery } from '@tanstack/react-query'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc } from '../../client/client.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import type { Tranche } from './conversion-view.ts'
import { VoucherLink } from './voucher-link.tsx'

/** Every tranche received, with its rate, its fees and the reference of the bank's advice. */
export function TrancheList({ grant }: { readonly grant: string }) {
  const t = useText('conversion')
  const language = useLanguage()
  const tranches = useQuery(orpc.grants.tranches.queryOptions({ input: { grant } }))
  if (tranches.error) return <QueryFailure error={tranches.error} onRetry={() => void tranches.refetch()} />
  if (!tranches.data) return null
  if (tranches.data.length === 0) {
    return (
      <EmptyState icon="import" title={t('noTranche')}>
        {t('noTrancheText')}
      </EmptyState>
    )
  }
  const currency = tranches.data[0]?.currency ?? ''
  const columns: Column<Tranche>[] = [
    { key: 'label', head: t('tranches.number'), width: 62, cell: (row) => <b>{row.label}</b> },
    { key: 'kind', head: t('tranches.kind'), width: 74, cell: (row) => t(`tranches.kind.${row.kind}`) },
    { key: 'date', head: t('date'), width: 88, cell: (row) => formatDate(row.date) },
    {
      key: 'amount',
      head: currency,
      width: 96,
      align: 'right',
      donor: true,
      cell: (row) => <Money minor={row.amountMinor} currency={row.currency} />,
    },
    {
      key: 'credited',
      head: t('tranches.credited'),
      width: 100,
      align: 'right',
      cell: (row) => <Money minor={row.xofCredited} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'rate',
      head: t('rate'),
      width: 88,
      align: 'right',
      cell: (row) => (row.rate === null ? '' : formatDecimalText(row.rate, language)),
    },
    {
      key: 'fees',
      head: t('tranches.fees'),
      width: 78,
      align: 'right',
      cell: (row) => <Money minor={row.feesXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    { key: 'reference', head: t('tranches.reference'), cell: (row) => <span title={row.reference ?? ''}>{row.reference}</span> },
    {
      key: 'voucher',
      head: t('voucher'),
      width: 128,
      cell: (row) => (row.voucher ? <VoucherLink voucherKey={row.voucher.key} number={row.voucher.number} /> : null),
    },
  ]
  return <PlainTable label={t('received')} columns={columns} rows={tranches.data} rowKey={(row) => row.number} />
}
