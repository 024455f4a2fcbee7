import { useState } from 'react'
import { formatMonth } from '../../../shared/i18n/format.ts'
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
import { ClosingCard } from './closing-card.tsx'

type Period = OpenLedger['periods'][number]

/** The months of the ledger; choosing one shows what stands between it and its closing. */
export function PeriodsPanel() {
  const t = useText('settings')
  const language = useLanguage()
  const { ledger } = useScope()
  const periods = [...ledger.periods].sort((a, b) => a.month.localeCompare(b.month))
  const next = periods.find((period) => period.state !== 'closed')?.month ?? null
  const [chosen, setChosen] = useState<string | null>(next)
  const period = periods.find((candidate) => candidate.month === chosen)
  usePlaceKeys([{ keys: 'Enter', does: t('periods.key') }])
  const columns: readonly Column<Period>[] = [
    { key: 'month', head: t('periods.month'), cell: (row) => formatMonth(row.month, language) },
    { key: 'state', head: t('periods.state'), width: 130, cell: (row) => <PeriodBadge state={row.state} /> },
  ]
  return (
    <>
      <Card title={t('periods.title')} flush grow>
        <DataTable
          label={t('periods.title')}
          columns={columns}
          rowCount={periods.length}
          rowAt={(index) => periods[index]}
          rowKey={(row) => row.month}
          selectedKey={chosen}
          onSelect={(row) => setChosen(row.month)}
          onOpen={(row) => setChosen(row.month)}
          empty={
            <EmptyState icon="calendar" title={t('periods.none')}>
              {t('periods.noneText')}
            </EmptyState>
          }
        />
      </Card>
      {period ? <ClosingCard key={period.month} month={period.month} state={period.state} /> : null}
    </>
  )
}
