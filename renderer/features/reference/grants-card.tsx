import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { grantSummary } from '../../../shared/contract/grants.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

type Grant = z.infer<typeof grantSummary>

/** The grants that the setup created, with their ceiling and conversion method. */
export function GrantsCard() {
  const t = useText('reference')
  const language = useLanguage()
  const grants = useQuery(orpc.grants.list.queryOptions())
  const rows = grants.data ?? []
  const columns: readonly Column<Grant>[] = [
    { key: 'code', head: t('grants.code'), width: 120, cell: (row) => <b>{row.code}</b> },
    { key: 'donor', head: t('grants.donor'), width: 90, cell: (row) => <span title={row.donor.name}>{row.donor.code}</span> },
    { key: 'name', head: t('grants.name'), cell: (row) => row.title[language] },
    { key: 'period', head: t('grants.period'), width: 180, cell: (row) => `${formatDate(row.start)} – ${formatDate(row.end)}` },
    { key: 'method', head: t('grants.method'), width: 110, cell: (row) => row.conversion.method },
    {
      key: 'ceiling',
      head: t('grants.ceiling'),
      width: 150,
      align: 'right',
      cell: (row) => <Money minor={row.ceilingMinor} currency={row.currency} sign="after" />,
    },
  ]
  return (
    <>
      <QueryFailure error={grants.error} onRetry={() => void grants.refetch()} />
      <Card title={t('grants.title')} flush grow>
        {grants.data ? (
          <DataTable
            label={t('grants.title')}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.code}
            empty={
              <EmptyState icon="budget" title={t('grants.none')}>
                {t('grants.noneText')}
              </EmptyState>
            }
          />
        ) : null}
      </Card>
    </>
  )
}
