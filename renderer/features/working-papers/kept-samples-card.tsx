import { useQuery } from '@tanstack/react-query'
import type { KeptSample } from '../../../shared/contract/working-papers.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

/** The samples kept in the auditor's file, with how far each is; Enter opens the sheet. */
export function KeptSamplesCard() {
  const t = useText('workingPapers')
  const answer = useQuery(orpc.workingPapers.samples.queryOptions())
  const rows = answer.data ?? []
  const columns: readonly Column<KeptSample>[] = [
    { key: 'grant', head: t('grant'), width: 90, cell: (row) => row.grant },
    { key: 'method', head: t('method'), width: 120, cell: (row) => t(`method.${row.method}`) },
    { key: 'size', head: t('size'), width: 44, align: 'right', cell: (row) => row.size },
    { key: 'seed', head: t('seed'), cell: (row) => row.seed },
    { key: 'done', head: t('done'), width: 64, align: 'right', cell: (row) => `${row.done} / ${row.items}` },
    {
      key: 'errors',
      head: `${t('errors')} XOF`,
      width: 108,
      align: 'right',
      cell: (row) => <Money minor={row.errorsXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    { key: 'by', head: t('keptBy'), width: 120, cell: (row) => row.author },
    { key: 'on', head: t('keptOn'), width: 88, cell: (row) => formatDate(row.keptAt.slice(0, 10)) },
  ]
  return (
    <Card title={t('samples')} flush grow>
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <DataTable
        label={t('samples')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate('auditSample', { sample: row.id })}
        empty={
          <EmptyState icon="list" title={t('noSamples')}>
            {t('noSamplesWhy')}
          </EmptyState>
        }
      />
    </Card>
  )
}
