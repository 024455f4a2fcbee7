import { useQuery } from '@tanstack/react-query'
import type { RunSummary } from '../../../../shared/contract/payments-runs.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { PaymentsFrame } from '../payments-frame.tsx'
import { RunChip } from './run-chip.tsx'
import { RunDetail } from './run-detail.tsx'

/** The register of payment runs, and one of them with its payees, vouchers, letter and files. */
export function RunsTab({ run }: { readonly run: number | null }) {
  const t = useText('payments')
  const runs = useQuery(orpc.payments.runs.queryOptions())
  const rows = runs.data ?? []
  const open = (id: number | null) => navigate('payments', { tab: 'runs', run: id === null ? undefined : String(id) })
  const start = (
    <Button variant="primary" icon="plus" onClick={() => navigate('payments', { tab: 'due' })}>
      {t('runs.new')}
    </Button>
  )
  return (
    <PaymentsFrame tab="runs" actions={start}>
      <QueryFailure error={runs.error} onRetry={() => void runs.refetch()} />
      <SplitView
        label={t('runs.detail')}
        detailWidth={560}
        onClose={() => open(null)}
        detail={run === null ? null : <RunDetail key={run} id={run} onClose={() => open(null)} />}
      >
        <Card flush grow label={t('runs.title')}>
          <DataTable
            label={t('runs.title')}
            columns={runColumns(t, run !== null)}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => String(row.id)}
            selectedKey={run === null ? null : String(run)}
            onSelect={(row) => open(row.id)}
            onOpen={(row) => open(row.id)}
            empty={
              runs.data ? (
                <EmptyState icon="send" title={t('runs.none')}>
                  {t('runs.noneText')}
                </EmptyState>
              ) : null
            }
          />
        </Card>
      </SplitView>
    </PaymentsFrame>
  )
}

function runColumns(t: ReturnType<typeof useText<'payments'>>, narrow: boolean): Column<RunSummary>[] {
  const columns: Column<RunSummary>[] = [
    { key: 'reference', head: t('runs.reference'), width: 84, cell: (row) => <b>{row.reference}</b> },
    { key: 'date', head: t('column.date'), width: 86, cell: (row) => formatDate(row.date) },
    { key: 'mode', head: t('run.mode'), width: 104, cell: (row) => t(`mode.${row.mode}`) },
    { key: 'account', head: t('account'), width: 80, cell: (row) => row.account },
    { key: 'payees', head: t('runs.payees'), width: 92, align: 'right', cell: (row) => String(row.payees) },
    {
      key: 'total',
      head: t('runs.total'),
      align: 'right',
      cell: (row) => <Money minor={row.totalMinor} currency={row.currency} sign="after" />,
    },
    { key: 'state', head: t('column.state'), width: 158, cell: (row) => <RunChip run={row} /> },
  ]
  return narrow ? columns.filter(({ key }) => key !== 'account' && key !== 'mode' && key !== 'payees') : columns
}
