import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { navigate, useLeaveGuard } from '../../../app/routes/router.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import classes from '../activities.module.css'
import { type EventDraft, eventOfDraft } from '../model/event-draft.ts'
import { EventFields } from './event-fields.tsx'
import { HeadcountGrid } from './headcount-grid.tsx'
import { PeopleGrid } from './people-grid.tsx'

/** An event while it is written: its facts, and who was there by name or by head count. */
export function EventForm({ start }: { readonly start: EventDraft }) {
  const t = useText('activities')
  const [draft, setDraft] = useState(start)
  const [counting, setCounting] = useState<'list' | 'counts'>(start.headcounts.length > 0 ? 'counts' : 'list')
  const [isTouched, setTouched] = useState(false)
  const save = useCommand(client.activities.saveEvent)
  const role = useRoleBlock('preparer')
  useLeaveGuard(isTouched)
  const change = (part: Partial<EventDraft>) => {
    setTouched(true)
    setDraft((before) => ({ ...before, ...part }))
  }
  const whole = eventOfDraft(draft)
  const leave = (id: number | null) => navigate('activities', { event: id === null ? undefined : String(id) })
  const keep = async () => {
    if (!whole) return
    const kept = counting === 'list' ? { ...whole, headcounts: [] } : { ...whole, participants: [] }
    const answer = await save.run({ event: kept })
    if (!answer.ok) return
    setTouched(false)
    notifications.show({ message: t('form.saved', { code: draft.code.trim() }) })
    // The guard has seen that nothing is left unkept only once this drawing is over.
    window.setTimeout(() => leave(answer.value.id))
  }
  const segments = [
    { key: 'list', label: t('form.list') },
    { key: 'counts', label: t('form.counts') },
  ] as const
  return (
    <Page
      title={draft.id === null ? t('new') : `${start.code} ${start.titleFr}`}
      beside={<AreaTabs screen="activities" />}
      actions={
        <>
          <Button icon="chevronLeft" onClick={() => leave(draft.id)}>
            {t('form.back')}
          </Button>
          <Button
            variant="primary"
            icon="save"
            busy={save.pending}
            blocked={role ?? (whole ? undefined : t('form.missing'))}
            onClick={() => void keep()}
          >
            {t('form.save')}
          </Button>
        </>
      }
    >
      <div className={classes.stack}>
        <FailureNote failure={save.failure} limit={20} />
        <Card>
          <EventFields draft={draft} onChange={change} />
        </Card>
        <Card
          title={t('form.who')}
          end={<Segmented label={t('form.who')} segments={segments} value={counting} onChange={setCounting} />}
        >
          {counting === 'list' ? (
            <PeopleGrid draft={draft} onChange={change} />
          ) : (
            <HeadcountGrid counts={draft.headcounts} onChange={(headcounts) => change({ headcounts })} />
          )}
        </Card>
      </div>
    </Page>
  )
}
