import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { type client, orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

type Summary = Awaited<ReturnType<typeof client.grants.list>>[number]

/** Every grant of the ledger; one opens its page. */
export function GrantList() {
  const t = useText('grants')
  const language = useLanguage()
  const grants = useQuery(orpc.grants.list.queryOptions())
  const columns = useMemo<Column<Summary>[]>(
    () => [
      { key: 'code', head: t('column.code'), width: 120, cell: (row) => <strong>{row.code}</strong> },
      { key: 'title', head: t('column.title'), cell: (row) => row.title[language] },
      { key: 'donor', head: t('head.donor'), width: 200, className: () => text.second, cell: (row) => row.donor.name },
      {
        key: 'period',
        head: t('column.period'),
        width: 190,
        className: () => text.second,
        cell: (row) => `${formatDate(row.start)} – ${formatDate(row.end)}`,
      },
      {
        key: 'ceiling',
        head: t('head.ceiling'),
        width: 150,
        align: 'right',
        cell: (row) => <Money minor={row.ceilingMinor} currency={row.currency} sign="after" />,
      },
      {
        key: 'version',
        head: t('column.version'),
        width: 90,
        cell: (row) => (row.budgetVersion ? t('head.version', { number: row.budgetVersion.number }) : t('head.noBudget')),
      },
    ],
    [t, language],
  )
  if (grants.error) return <QueryFailure error={grants.error} onRetry={() => void grants.refetch()} />
  const rows = grants.data ?? []
  return (
    <Page title={t('title')} beside={<AreaTabs screen="grants" />}>
      <Card flush grow>
        <DataTable
          label={t('title')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row.code}
          onSelect={(row) => navigate('grants', { grant: row.code })}
          onOpen={(row) => navigate('grants', { grant: row.code })}
          empty={
            <EmptyState icon="budget" title={t('none')}>
              {t('noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </Page>
  )
}
