import { useState } from 'react'
import type { Verification } from '../../../shared/contract/verification.ts'
import { formatDecimalText, formatMonth } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import type { OpenLedger } from '../../client/use-status.ts'
import { Card } from '../../ui/card/card.tsx'
import { PeriodBadge } from '../../ui/chip/period-badge.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'

const CHECKS = ['events', 'vouchers', 'lines', 'accountBalances', 'closedMonths'] as const
type Check = (typeof CHECKS)[number]
type Period = OpenLedger['periods'][number]
type View = 'checks' | 'months'

/** What was checked: the counts of the last verification, or the months with their state. */
export function ReadCard({ verification }: { readonly verification: Verification | null }) {
  const t = useText('audit')
  const [view, setView] = useState<View>('checks')
  const segments = [
    { key: 'checks', label: t('checks.title') },
    { key: 'months', label: t('periods.title') },
  ] as const
  return (
    <Card
      title={<Segmented label={t('read.choose')} segments={segments} value={view} onChange={setView} />}
      flush
      grow={view === 'months'}
    >
      {view === 'checks' ? <Checks verification={verification} /> : <Months />}
    </Card>
  )
}

function Checks({ verification }: { readonly verification: Verification | null }) {
  const t = useText('audit')
  const language = useLanguage()
  const columns: readonly Column<Check>[] = [
    { key: 'what', head: t('checks.what'), cell: (check) => t(`checks.${check}`) },
    {
      key: 'count',
      head: t('checks.count'),
      width: 84,
      align: 'right',
      cell: (check) => (verification ? formatDecimalText(String(verification[check]), language) : ''),
    },
  ]
  return <PlainTable label={t('checks.title')} columns={columns} rows={CHECKS} rowKey={(check) => check} />
}

/** Every month of the ledger with its state: the closed ones are sealed into the chain. */
function Months() {
  const t = useText('audit')
  const language = useLanguage()
  const { ledger } = useScope()
  const periods = [...ledger.periods].sort((a, b) => b.month.localeCompare(a.month))
  const columns: readonly Column<Period>[] = [
    { key: 'month', head: t('periods.month'), cell: (period) => formatMonth(period.month, language) },
    {
      key: 'state',
      head: t('periods.state'),
      width: 130,
      cell: (period) => <PeriodBadge state={period.state} reopened={period.reopened} />,
    },
  ]
  return (
    <DataTable
      label={t('periods.title')}
      columns={columns}
      rowCount={periods.length}
      rowAt={(index) => periods[index]}
      rowKey={(period) => period.month}
      empty={<EmptyState icon="calendar" title={t('periods.none')} />}
    />
  )
}
