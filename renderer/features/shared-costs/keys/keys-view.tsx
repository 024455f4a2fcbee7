import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AllocationKey } from '../../../../shared/contract/shared-costs.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { replaceParameters, useParameters } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import text from '../../../ui/layout/text.module.css'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { SharedCostsViewProps } from '../shared-costs-screen.tsx'
import { KeyForm } from './key-form.tsx'
import { KeyPanel } from './key-panel.tsx'

const PANEL_WIDTH = 452

/** What is open beside the list: a new key, the next version of one, or one to read, change or approve. */
type Open = { readonly kind: 'new' } | { readonly kind: 'version'; readonly of: AllocationKey } | null

/** The allocation keys with their versions. */
export function KeysView({ beside }: SharedCostsViewProps) {
  const t = useText('sharedCosts')
  const parameters = useParameters('sharedCosts')
  const answer = useQuery(orpc.sharedCosts.keys.queryOptions())
  const [open, setOpen] = useState<Open>(null)
  usePlaceKeys([{ keys: 'Enter', does: t('keys.key') }])
  const keys = answer.data ?? []
  const chosen = open === null ? keys.find((key) => String(key.id) === parameters.key) : undefined
  const choose = (key: string | undefined) => {
    setOpen(null)
    replaceParameters('sharedCosts', { ...parameters, key })
  }
  const close = () => choose(undefined)
  return (
    <Page
      title={t('title')}
      sub={t('keys.sub')}
      beside={beside}
      actions={
        <Button variant={open === null && !chosen ? 'primary' : 'default'} icon="plus" onClick={() => setOpen({ kind: 'new' })}>
          {t('keys.add')}
        </Button>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data ? (
        <SplitView
          label={t('keys.title')}
          detailWidth={PANEL_WIDTH}
          onClose={close}
          detail={detailOf(open, chosen, { choose, close, version: (of) => setOpen({ kind: 'version', of }) })}
        >
          <Card flush grow title={t('keys.title')}>
            <KeysTable
              narrow={open !== null || chosen !== undefined}
              keys={keys}
              chosen={chosen?.id ?? null}
              onChoose={(id) => choose(String(id))}
            />
          </Card>
        </SplitView>
      ) : null}
    </Page>
  )
}

interface DetailActions {
  readonly choose: (key: string) => void
  readonly close: () => void
  readonly version: (of: AllocationKey) => void
}

function detailOf(open: Open, chosen: AllocationKey | undefined, { choose, close, version }: DetailActions) {
  const saved = (id: number) => choose(String(id))
  if (open !== null) return <KeyForm like={open.kind === 'version' ? open.of : null} id={null} onClose={close} onSaved={saved} />
  if (!chosen) return null
  return chosen.approvedBy === null ? (
    <KeyForm key={chosen.id} like={chosen} id={chosen.id} onClose={close} onSaved={saved} />
  ) : (
    <KeyPanel key={chosen.id} allocationKey={chosen} onClose={close} onVersion={() => version(chosen)} />
  )
}

interface KeysTableProps {
  /** Something is open beside it: the evidence and the months are there. */
  readonly narrow: boolean
  readonly keys: readonly AllocationKey[]
  readonly chosen: number | null
  readonly onChoose: (id: number) => void
}

function KeysTable({ narrow, keys, chosen, onChoose }: KeysTableProps) {
  const t = useText('sharedCosts')
  const wide: readonly string[] = ['evidence', 'used', 'dates']
  const all: readonly Column<AllocationKey>[] = [
    {
      key: 'code',
      head: t('column.code'),
      width: 128,
      cell: (key) => (
        <>
          <b>{key.code}</b> <span className={text.quiet}>v{key.version}</span>
        </>
      ),
    },
    { key: 'label', head: t('column.label'), cell: (key) => key.label },
    {
      key: 'basis',
      head: t('column.basis'),
      width: 168,
      cell: (key) => <span className={text.second}>{t(`basis.${key.basis}`)}</span>,
    },
    {
      key: 'dates',
      head: t('column.dates'),
      width: 170,
      cell: (key) => `${formatDate(key.from)} – ${key.to === null ? '' : formatDate(key.to)}`,
    },
    {
      key: 'evidence',
      head: t('column.evidence'),
      width: 190,
      cell: (key) => <span title={key.evidence ?? ''}>{key.evidence}</span>,
    },
    { key: 'used', head: t('column.used'), width: 56, align: 'right', cell: (key) => key.usedIn.length },
    {
      key: 'state',
      head: t('column.state'),
      width: 190,
      cell: (key) => (
        <span className={text.row} style={{ gap: 4 }}>
          <Chip tone={key.approvedBy === null ? 'warn' : 'good'} icon={key.approvedBy === null ? 'hourglass' : 'lock'}>
            {t(key.approvedBy === null ? 'state.waiting' : 'state.approved')}
          </Chip>
          {key.basis === 'agreed' ? (
            <Chip tone="warn" icon="alert">
              {t('state.trap')}
            </Chip>
          ) : null}
        </span>
      ),
    },
  ]
  const columns = narrow ? all.filter((column) => !wide.includes(column.key)) : all
  return (
    <DataTable
      label={t('keys.title')}
      columns={columns}
      rowCount={keys.length}
      rowAt={(index) => keys[index]}
      rowKey={(key) => String(key.id)}
      selectedKey={chosen === null ? null : String(chosen)}
      onSelect={(key) => onChoose(key.id)}
      onOpen={(key) => onChoose(key.id)}
      empty={
        <EmptyState icon="budget" title={t('keys.none')}>
          {t('keys.noneText')}
        </EmptyState>
      }
    />
  )
}
