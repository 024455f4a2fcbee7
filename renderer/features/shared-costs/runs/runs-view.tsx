import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PoolMonth } from '../../../../shared/contract/shared-costs.ts'
import { formatMonth } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip, type Tone } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import type { IconName } from '../../../ui/icon/paths.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { MonthSelect } from '../../payroll/month-select.tsx'
import type { SharedCostsViewProps } from '../shared-costs-screen.tsx'
import { PoolForm } from './pool-form.tsx'
import { RunPanel } from './run-panel.tsx'

const PANEL_WIDTH = 500

const LOOKS: Readonly<Record<PoolMonth['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  nothing: { tone: 'mute', icon: 'minus' },
  ready: { tone: 'warn', icon: 'hourglass' },
  blocked: { tone: 'bad', icon: 'alert' },
  proposed: { tone: 'info', icon: 'pencil' },
  posted: { tone: 'good', icon: 'lock' },
  reversed: { tone: 'mute', icon: 'undo' },
}

/** The cost pools of a month: what each shares, by which key, and where its allocation stands. */
export function RunsView({ month, chooseMonth, beside }: SharedCostsViewProps) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const answer = useQuery(orpc.sharedCosts.month.queryOptions({ input: { month } }))
  const [open, setOpen] = useState<{ readonly kind: 'pool' | 'form'; readonly id: number | null } | null>(null)
  usePlaceKeys([{ keys: 'Enter', does: t('runs.key') }])
  const pools = answer.data ?? []
  const chosen = pools.find((pool) => pool.pool.id === open?.id)
  const close = () => setOpen(null)
  const show = (id: number) => setOpen({ kind: 'pool', id })
  return (
    <Page
      title={t('title')}
      sub={formatMonth(month, language)}
      beside={beside}
      actions={
        <>
          <MonthSelect label={t('month.choose')} month={month} onChange={chooseMonth} />
          <Button icon="plus" onClick={() => setOpen({ kind: 'form', id: null })}>
            {t('runs.add')}
          </Button>
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data ? (
        <SplitView
          label={t('runs.title')}
          detailWidth={PANEL_WIDTH}
          onClose={close}
          detail={
            open === null ? null : open.kind === 'form' ? (
              <PoolForm key={open.id} pool={chosen?.pool ?? null} onClose={close} onSaved={show} />
            ) : chosen ? (
              <RunPanel
                key={chosen.pool.id}
                data={chosen}
                month={month}
                onClose={close}
                onChange={() => setOpen({ kind: 'form', id: chosen.pool.id })}
              />
            ) : null
          }
        >
          <Card flush grow title={t('runs.title')}>
            <PoolsTable pools={pools} chosen={chosen?.pool.id ?? null} onChoose={show} />
          </Card>
        </SplitView>
      ) : null}
    </Page>
  )
}

interface PoolsTableProps {
  readonly pools: readonly PoolMonth[]
  readonly chosen: number | null
  readonly onChoose: (id: number) => void
}

function PoolsTable({ pools, chosen, onChoose }: PoolsTableProps) {
  const t = useText('sharedCosts')
  const columns: readonly Column<PoolMonth>[] = [
    {
      key: 'pool',
      head: t('runs.pool'),
      cell: ({ pool }) => (
        <>
          <b>{pool.code}</b> <span className={text.second}>{pool.label}</span>
        </>
      ),
    },
    {
      key: 'accounts',
      head: t('runs.accounts'),
      width: 190,
      cell: ({ pool }) => (
        <span className={text.second}>
          {[pool.accounts, pool.memoCode, pool.grant ?? t('ownFunds')].filter((part) => part !== null).join(' · ')}
        </span>
      ),
    },
    {
      key: 'key',
      head: t('runs.keyColumn'),
      width: 124,
      cell: ({ key, pool }) => (key === null ? <span className={text.warn}>{pool.keyCode}</span> : `${key.code} v${key.version}`),
    },
    {
      key: 'total',
      head: t('runs.total'),
      width: 120,
      align: 'right',
      cell: (row) => <Money minor={row.totalXof} currency={FUNCTIONAL_CURRENCY} sign="none" bracket />,
    },
    {
      key: 'state',
      head: t('column.state'),
      width: 140,
      cell: (row) => (
        <Chip tone={LOOKS[row.state].tone} icon={LOOKS[row.state].icon}>
          {t(`run.state.${row.state}`)}
        </Chip>
      ),
    },
  ]
  return (
    <DataTable
      label={t('runs.title')}
      columns={columns}
      rowCount={pools.length}
      rowAt={(index) => pools[index]}
      rowKey={(row) => String(row.pool.id)}
      selectedKey={chosen === null ? null : String(chosen)}
      onSelect={(row) => onChoose(row.pool.id)}
      onOpen={(row) => onChoose(row.pool.id)}
      empty={
        <EmptyState icon="tag" title={t('runs.none')}>
          {t('runs.noneText')}
        </EmptyState>
      }
    />
  )
}
