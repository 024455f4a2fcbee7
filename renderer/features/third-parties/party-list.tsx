import { Select, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { PartyRow } from '../../../shared/contract/third-parties.ts'
import { fold } from '../../../shared/i18n/fold.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { SplitView } from '../../ui/layout/split-view.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { partyColumns } from './party-columns.tsx'
import { type PartyPane, PartyPanel } from './party-panel.tsx'
import classes from './third-parties.module.css'
import { type PartyFilter, usePartyFilter } from './use-party-filter.ts'

const KINDS = ['supplier', 'staff', 'beneficiary', 'partner', 'state', 'other', 'none'] as const

/** Every third party with what it owes, and the card of the chosen one beside. */
export function PartyList({ views }: { readonly views: ReactNode }) {
  const t = useText('thirdParties')
  const address = useParameters('thirdParties')
  const answer = useQuery(orpc.thirdParties.list.queryOptions())
  const [filter, changeFilter] = usePartyFilter()
  const [pane, setPane] = useState<PartyPane>('card')
  const search = useRef<HTMLInputElement>(null)
  const rows = useMemo(
    () => (answer.data ?? []).filter((row) => answersTo(row, filter, address.text ?? '')),
    [answer.data, filter, address.text],
  )
  const columns = useMemo(() => partyColumns(t), [t])
  useShortcut('F', () => search.current?.focus())
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('keys.browse') },
    { keys: 'F', does: t('keys.find') },
  ])
  const choose = (party: string | undefined) => replaceParameters('thirdParties', { ...address, party })
  const chosen = answer.data?.find((row) => String(row.id) === address.party) ?? null
  const isNew = address.party === 'new'
  return (
    <>
      <div className={classes.tools}>
        {views}
        <TextInput
          ref={search}
          w={250}
          aria-label={t('filter.text')}
          placeholder={t('filter.text')}
          value={address.text ?? ''}
          onChange={(event) => replaceParameters('thirdParties', { ...address, text: event.currentTarget.value })}
        />
        <Select
          w={170}
          aria-label={t('filter.kind')}
          value={filter.kind}
          onChange={(kind) => changeFilter({ kind: kind ?? 'all' })}
          data={[{ value: 'all', label: t('filter.all') }, ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
        />
        <Switch
          size="xs"
          label={t('filter.incomplete')}
          checked={filter.incomplete}
          onChange={(event) => changeFilter({ incomplete: event.currentTarget.checked })}
        />
        <Switch
          size="xs"
          label={t('filter.closed')}
          checked={filter.closed}
          onChange={(event) => changeFilter({ closed: event.currentTarget.checked })}
        />
        <span className={classes.end}>{answer.data ? t('count', { count: rows.length }) : null}</span>
      </div>
      <SplitView
        label={t('panel')}
        detailWidth={pane === 'card' || isNew ? 452 : 570}
        onClose={() => choose(undefined)}
        detail={
          chosen !== null || isNew ? (
            <PartyPanel
              key={chosen?.id ?? 'new'}
              party={chosen}
              pane={pane}
              onPane={setPane}
              onClose={() => choose(undefined)}
              onMade={(id) => choose(String(id))}
            />
          ) : null
        }
      >
        <Card flush grow label={t('title')}>
          <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
          {answer.data ? (
            <DataTable
              label={t('title')}
              columns={columns}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={(row) => String(row.id)}
              selectedKey={address.party ?? null}
              onSelect={(row) => choose(String(row.id))}
              empty={<PartyListEmpty none={answer.data.length === 0} />}
            />
          ) : null}
        </Card>
      </SplitView>
    </>
  )
}

function PartyListEmpty({ none }: { readonly none: boolean }) {
  const t = useText('thirdParties')
  return (
    <EmptyState icon="users" title={t(none ? 'empty.title' : 'emptyFilter.title')}>
      {t(none ? 'empty.text' : 'emptyFilter.text')}
    </EmptyState>
  )
}

function answersTo(row: PartyRow, filter: PartyFilter, asked: string): boolean {
  if (row.closedOn !== null && !filter.closed) return false
  if (filter.incomplete && row.missing.length === 0) return false
  if (filter.kind !== 'all' && (row.kind ?? 'none') !== filter.kind) return false
  const wanted = fold(asked)
  if (wanted === '') return true
  const { card } = row
  const words = [row.name, card?.taxNumber, card?.phone, card?.mobileNumber, card?.bankAccount, card?.email]
  return words.some((word) => word && fold(word).includes(wanted))
}
