import { useQuery } from '@tanstack/react-query'
import type { CountSummary } from '../../../../shared/contract/payments-cash.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { CashFrame, type CashPlace } from './cash-frame.tsx'

/** Every count of the account, the latest first; one opens on the desk. */
export function HistoryTab(place: CashPlace) {
  const t = useText('payments')
  const { account } = place
  const counts = useQuery(orpc.payments.counts.queryOptions({ input: { account: account.account } }))
  const rows = counts.data ?? []
  const open = (count: CountSummary) => navigate('cash', { account: account.account, tab: 'count', count: String(count.id) })
  const begin = (
    <Button variant="primary" icon="plus" onClick={() => navigate('cash', { account: account.account, tab: 'count' })}>
      {t('count.new')}
    </Button>
  )
  usePlaceKeys([{ keys: 'Enter', does: t('key.open') }])
  return (
    <CashFrame {...place} actions={begin}>
      <QueryFailure error={counts.error} onRetry={() => void counts.refetch()} />
      <Card flush grow label={t('history.title')}>
        <DataTable
          label={t('history.title')}
          columns={historyColumns(t)}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(count) => String(count.id)}
          onOpen={open}
          autoFocus
          empty={
            counts.data ? (
              <EmptyState icon="list" title={t('history.none')}>
                {t('history.noneText')}
              </EmptyState>
            ) : null
          }
        />
      </Card>
    </CashFrame>
  )
}

function historyColumns(t: ReturnType<typeof useText<'payments'>>): Column<CountSummary>[] {
  const money = (key: string, of: (count: CountSummary) => number): Column<CountSummary> => ({
    key,
    head: t(`history.${key === 'variance' ? 'variance' : key === 'physical' ? 'physical' : 'slips'}`),
    align: 'right',
    cell: (count) => <Money minor={of(count)} currency={count.currency} bracket over={key === 'variance'} />,
  })
  return [
    { key: 'id', head: t('history.number'), width: 56, align: 'right', cell: (count) => String(count.id) },
    { key: 'date', head: t('column.date'), width: 140, cell: (count) => `${formatDate(count.date)} ${count.time}` },
    { key: 'cashier', head: t('count.cashier'), cell: (count) => count.cashier },
    money('physical', (count) => count.figures.physicalMinor),
    money('slips', (count) => count.figures.slipsMinor),
    money('variance', (count) => count.figures.varianceMinor),
    {
      key: 'state',
      head: t('column.state'),
      width: 190,
      cell: (count) =>
        count.signatures >= count.signaturesNeeded ? (
          <Chip tone="good" icon="lock">
            {t('history.signed')}
          </Chip>
        ) : (
          <Chip tone={count.signatures > 0 ? 'info' : 'mute'} icon={count.signatures > 0 ? 'hourglass' : 'pencil'}>
            {t('history.signatures', { done: count.signatures, needed: count.signaturesNeeded })}
          </Chip>
        ),
    },
  ]
}
