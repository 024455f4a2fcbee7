import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { GrantPlanRow } from '../../../shared/contract/grants.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate, useParameters } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { SplitView } from '../../ui/layout/split-view.tsx'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { DetailCard } from '../commitments/detail-card.tsx'
import { ReceiptForm } from './receipt-form.tsx'
import { TrancheDetail } from './tranche-detail.tsx'

const STATES: Readonly<Record<GrantPlanRow['state'], readonly [Tone, IconName]>> = {
  received: ['good', 'check'],
  partly: ['warn', 'hourglass'],
  late: ['bad', 'alert'],
  awaited: ['mute', 'clock'],
  unplanned: ['info', 'info'],
}

/** Planned tranches beside those received; one opens its receipts and its conditions. */
export function TranchesTab({ grant }: { readonly grant: string }) {
  const t = useText('grants')
  const { open } = useParameters('grants')
  const answer = useQuery(orpc.grants.plan.queryOptions({ input: { grant } }))
  const currency = answer.data?.currency ?? ''
  const columns = useMemo(() => planColumns(t, currency), [t, currency])
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  const { rows } = answer.data
  const close = () => navigate('grants', { grant, tab: 'tranches' })
  const row = rows.find(({ label }) => label === open)
  const detail =
    open === 'receipt' ? (
      <DetailCard title={t('receipt.new')} onClose={close}>
        <ReceiptForm
          grant={grant}
          plan={answer.data}
          onSaved={(label) => navigate('grants', { grant, tab: 'tranches', open: label })}
        />
      </DetailCard>
    ) : row ? (
      <DetailCard title={t('tranche.title', { label: row.label })} onClose={close}>
        <TrancheDetail key={row.label} grant={grant} row={row} currency={currency} />
      </DetailCard>
    ) : null
  const narrow = ['trigger', 'difference', 'plannedDate']
  return (
    <SplitView detail={detail} detailWidth={440} onClose={close} label={t('detail')}>
      <Card flush grow title={t('tranches.title')} ruled>
        <DataTable
          label={t('tranches.title')}
          columns={detail === null ? columns : columns.filter(({ key }) => !narrow.includes(key))}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ label }) => label}
          selectedKey={open ?? null}
          onSelect={({ label }) => navigate('grants', { grant, tab: 'tranches', open: label })}
          empty={
            <EmptyState icon="calendar" title={t('tranches.none')}>
              {t('tranches.noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </SplitView>
  )
}

function planColumns(t: Text<'grants'>, currency: string): Column<GrantPlanRow>[] {
  const money = (
    key: 'planned' | 'received' | 'difference',
    minor: (row: GrantPlanRow) => number | null,
    head: string,
  ): Column<GrantPlanRow> => ({
    key,
    head,
    width: 118,
    align: 'right',
    cell: (row) => <Money minor={minor(row)} currency={currency} bracket={key === 'difference'} />,
  })
  const date = (day: string | null) => (day === null ? '' : formatDate(day))
  return [
    { key: 'label', head: t('tranches.label'), width: 72, cell: (row) => <strong>{row.label}</strong> },
    {
      key: 'plannedDate',
      head: t('tranches.plannedDate'),
      width: 92,
      className: () => text.second,
      cell: (row) => date(row.plannedDate),
    },
    money('planned', (row) => row.plannedMinor, t('tranches.planned', { currency })),
    {
      key: 'trigger',
      head: t('tranches.trigger'),
      className: () => text.second,
      cell: (row) => <span title={row.trigger ?? ''}>{row.trigger ?? ''}</span>,
    },
    {
      key: 'receivedOn',
      head: t('tranches.receivedOn'),
      width: 92,
      className: () => text.second,
      cell: (row) => date(row.receivedOn),
    },
    money('received', (row) => (row.receivedOn === null ? null : row.receivedMinor), t('tranches.received', { currency })),
    money('difference', (row) => row.differenceMinor, t('tranches.difference')),
    {
      key: 'state',
      head: t('tranches.state'),
      width: 148,
      cell: (row) => {
        const [tone, icon] = STATES[row.state]
        const late = row.daysLate !== null && row.daysLate > 0
        return (
          <Chip tone={late && tone === 'good' ? 'warn' : tone} icon={icon}>
            {late ? t('state.daysLate', { count: row.daysLate ?? 0 }) : t(`state.${row.state}`)}
          </Chip>
        )
      },
    },
    {
      key: 'conditions',
      head: t('tranches.conditions'),
      width: 88,
      cell: (row) =>
        row.conditions.length === 0
          ? ''
          : t('tranches.conditionCount', {
              met: row.conditions.filter(({ metOn }) => metOn !== null).length,
              count: row.conditions.length,
            }),
    },
  ]
}
