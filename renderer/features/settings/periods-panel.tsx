import { formatMonth } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
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

/** The months of the ledger; each leads to its monthly close. */
export function PeriodsPanel() {
  const t = useText('settings')
  const language = useLanguage()
  const { ledger } = useScope()
  const periods = [...ledger.periods].sort((a, b) => a.month.localeCompare(b.month))
  usePlaceKeys([{ keys: 'Enter', does: t('periods.key') }])
  const open = ({ month }: Period) => navigate('closing', { month })
  const columns: readonly Column<Period>[] = [
    { key: 'month', head: t('periods.month'), cell: (row) => formatMonth(row.month, language) },
    {
      key: 'state',
      head: t('periods.state'),
      width: 130,
      cell: (row) => <PeriodBadge state={row.state} reopened={row.reopened} />,
    },
  ]
  return (
    <Card title={t('periods.title')} flush grow>
      <DataTable
        label={t('periods.title')}
        columns={columns}
        rowCount={periods.length}
        rowAt={(index) => periods[index]}
        rowKey={(row) => row.month}
        onSelect={open}
        onOpen={open}
        empty={
          <EmptyState icon="calendar" title={t('periods.none')}>
            {t('periods.noneText')}
          </EmptyState>
        }
      />
    </Card>
  )
}
