import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ClaimPeriodView } from '../../../shared/contract/claims.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { ClaimChip } from './claim-chip.tsx'
import classes from './claims.module.css'

/** Every period of the agreement with its claim: number, state, due date, and what was claimed, accepted and paid. */
export function ClaimsList({ grant }: { readonly grant: string }) {
  const t = useText('claims')
  const answer = useQuery(orpc.claims.list.queryOptions({ input: { grant } }))
  const [selected, setSelected] = useState<string | null>(null)
  const { currency = '', today = '' } = answer.data ?? {}
  const columns = useMemo(
    () => periodColumns(t, currency, today, (row) => navigate('claims', { grant, period: row.period })),
    [t, currency, today, grant],
  )
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const rows = answer.data?.periods ?? []
  const open = (row: ClaimPeriodView) => navigate('claims', { grant, period: row.period })
  return (
    <Card flush grow>
      <DataTable
        label={t('list')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.period}
        selectedKey={selected}
        onSelect={(row) => setSelected(row.period)}
        onOpen={open}
        empty={
          <EmptyState icon="budget" title={t('none')}>
            {t('noneWhy')}
          </EmptyState>
        }
      />
    </Card>
  )
}

function periodColumns(
  t: Text<'claims'>,
  currency: string,
  today: string,
  onOpen: (row: ClaimPeriodView) => void,
): Column<ClaimPeriodView>[] {
  const money = (
    key: 'recovered' | 'claimed' | 'accepted' | 'paid' | 'retained',
    minor: (row: ClaimPeriodView) => number | null,
  ): Column<ClaimPeriodView> => ({
    key,
    head: t(`column.${key}`, { currency }),
    width: 116,
    align: 'right',
    cell: (row) => <Money minor={minor(row)} currency={currency} />,
  })
  return [
    { key: 'number', head: t('column.number'), width: 64, cell: (row) => <strong>{row.number}</strong> },
    {
      key: 'period',
      head: t('column.period'),
      width: 100,
      cell: (row) => (
        <button type="button" className={classes.link} onClick={() => onOpen(row)}>
          {row.period}
        </button>
      ),
    },
    {
      key: 'dates',
      head: t('column.dates'),
      cell: (row) => (
        <span className={text.second}>
          {formatDate(row.from)} – {formatDate(row.to)}
        </span>
      ),
    },
    { key: 'state', head: t('column.state'), width: 168, cell: (row) => <ClaimChip claim={row} today={today} /> },
    { key: 'due', head: t('column.due'), width: 214, cell: (row) => <Due row={row} today={today} /> },
    money('recovered', (row) => (row.recoveredMinor === 0 ? null : row.recoveredMinor)),
    money('claimed', (row) => row.claimedMinor),
    money('accepted', (row) => row.acceptedMinor),
    money('retained', (row) => (row.retainedMinor === 0 ? null : row.retainedMinor)),
    money('paid', (row) => (row.paidMinor === 0 ? null : row.paidMinor)),
  ]
}

function Due({ row, today }: { readonly row: ClaimPeriodView; readonly today: string }) {
  const t = useText('claims')
  const late = row.daysLate > 0 && (row.submittedOn !== null || row.to < today)
  return (
    <span>
      {formatDate(row.dueOn)}
      {late ? <span className={text.bad}> · {t('late', { count: row.daysLate })}</span> : null}
    </span>
  )
}
