import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ActivityEventView } from '../../../../shared/contract/activities.ts'
import { navigate, useParameters } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { DetailCard } from '../../commitments/detail-card.tsx'
import { ActivitiesFrame } from '../activities-frame.tsx'
import { eventColumns, NARROW_COLUMNS } from './event-columns.tsx'
import { EventPanel } from './event-panel.tsx'

/** The register of a grant: every event with who was there and what it cost, and the whole of the chosen one beside. */
export function RegisterView({ grant }: { readonly grant: string }) {
  const t = useText('activities')
  const language = useLanguage()
  const { event: chosen } = useParameters('activities')
  const answer = useQuery(orpc.activities.events.queryOptions({ input: { grant } }))
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const events = answer.data ?? []
  const columns = useMemo(() => eventColumns(t, language), [t, language])
  const row = events.find(({ id }) => String(id) === chosen)
  const close = () => navigate('activities', {})
  const create = () => navigate('activities', { edit: 'new' })
  const shown = row ? columns.filter(({ key }) => NARROW_COLUMNS.includes(key)) : columns
  return (
    <ActivitiesFrame
      tab="register"
      sub={grant}
      actions={
        <>
          <Button icon="sheet" onClick={() => navigate('reports', { report: 'activities', grant })}>
            {t('report')}
          </Button>
          <Button variant="primary" icon="plus" onClick={create}>
            {t('new')}
          </Button>
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data ? (
        <SplitView
          detail={
            row ? (
              <DetailCard title={`${row.code} ${row.title[language]}`} onClose={close}>
                <EventPanel key={row.id} id={row.id} />
              </DetailCard>
            ) : null
          }
          detailWidth={492}
          onClose={close}
          label={t('detail')}
        >
          <Card flush grow>
            <DataTable
              label={t('tab.register')}
              columns={shown}
              rowCount={events.length}
              rowAt={(index) => events[index]}
              rowKey={({ id }) => String(id)}
              selectedKey={chosen ?? null}
              onSelect={({ id }) => navigate('activities', { event: String(id) })}
              onOpen={({ id }) => navigate('activities', { event: String(id) })}
              autoFocus
              foot={foot(shown, events, t('foot', { count: events.length }))}
              empty={
                <EmptyState icon="calendar" title={t('none')} action={<Button onClick={create}>{t('new')}</Button>}>
                  {t('noneWhy')}
                </EmptyState>
              }
            />
          </Card>
        </SplitView>
      ) : null}
    </ActivitiesFrame>
  )
}

/** The row of totals under the columns that are shown. */
function foot(columns: ReturnType<typeof eventColumns>, events: readonly ActivityEventView[], count: string) {
  const held = events.filter(({ state }) => state === 'held')
  return columns.map((column, index) => (
    <td key={column.key} style={{ textAlign: column.align ?? 'left' }}>
      {index === 0 ? count : column.total?.(held)}
    </td>
  ))
}
