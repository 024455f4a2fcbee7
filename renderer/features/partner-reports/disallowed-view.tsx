import { useMemo } from 'react'
import type { DisallowedCost } from '../../../shared/contract/partner-reports.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

const LOOKS: Readonly<Record<DisallowedCost['status'], readonly [Tone, IconName]>> = {
  toRecover: ['bad', 'hourglass'],
  recovered: ['good', 'check'],
  netted: ['good', 'link'],
  lifted: ['mute', 'undo'],
  ownFunds: ['warn', 'bank'],
}

/** The disallowed-cost ledger; a row opens its report, or the lead's own voucher. */
export function DisallowedView({ costs }: { readonly costs: readonly DisallowedCost[] }) {
  const t = useText('partnerReports')
  const columns = useMemo(() => costColumns(t), [t])
  const open = ({ reportId, voucher }: DisallowedCost) =>
    reportId === null ? navigate('vouchers', { text: voucher }) : navigate('partnerReports', { report: String(reportId) })
  return (
    <Card flush grow>
      <DataTable
        label={t('tabs')}
        columns={columns}
        rowCount={costs.length}
        rowAt={(index) => costs[index]}
        rowKey={(row) => `${row.source}/${row.voucher}/${row.line}/${row.date}/${row.xof}/${row.status}`}
        onSelect={() => undefined}
        onOpen={open}
        empty={
          <EmptyState icon="check" title={t('disallowed.none')}>
            {t('disallowed.noneWhy')}
          </EmptyState>
        }
      />
    </Card>
  )
}

const costColumns = (t: Text<'partnerReports'>): Column<DisallowedCost>[] => [
  { key: 'date', head: t('column.date'), width: 88, cell: (row) => formatDate(row.date) },
  { key: 'partner', head: t('column.partner'), width: 88, cell: (row) => row.partner },
  { key: 'source', head: t('column.source'), width: 156, cell: (row) => row.source },
  { key: 'line', head: t('column.line'), width: 150, cell: (row) => `${row.voucher}/${row.line}` },
  { key: 'code', head: t('column.code'), width: 60, cell: (row) => row.code },
  { key: 'comment', head: t('column.comment'), cell: (row) => <span title={row.comment}>{row.comment}</span> },
  {
    key: 'xof',
    head: FUNCTIONAL_CURRENCY,
    width: 96,
    align: 'right',
    cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} />,
  },
  {
    key: 'minor',
    head: '£',
    name: 'GBP',
    width: 96,
    align: 'right',
    donor: true,
    cell: (row) => <Money minor={row.minor} currency={row.currency} sign="before" />,
  },
  { key: 'author', head: t('column.author'), width: 90, cell: (row) => row.author },
  {
    key: 'status',
    head: t('column.status'),
    width: 118,
    cell: (row) => (
      <Chip tone={LOOKS[row.status][0]} icon={LOOKS[row.status][1]}>
        {t(`status.${row.status}`)}
      </Chip>
    ),
  },
]
