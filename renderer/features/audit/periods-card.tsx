import { formatMonth } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import type { OpenLedger } from '../../client/use-status.ts'
import { Card } from '../../ui/card/card.tsx'
import { PeriodBadge } from '../../ui/chip/period-badge.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

type Period = OpenLedger['periods'][number]

/** Every month of the ledger with its state: the closed ones are sealed into the chain. */
export function PeriodsCard() {
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
    <Card title={t('periods.title')} end={t('periods.note')} flush grow>
      <DataTable
        label={t('periods.title')}
        columns={columns}
        rowCount={periods.length}
        rowAt={(index) => periods[index]}
        rowKey={(period) => period.month}
        empty={<EmptyState icon="calendar" title={t('periods.none')} />}
      />
    </Card>
  )
}
