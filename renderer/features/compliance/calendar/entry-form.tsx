import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { CalendarEntry } from '../../../../shared/contract/compliance-overview.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from './calendar.module.css'

const ANSWERS = ['open', 'done', 'notApplicable'] as const

/** What is kept of one date: when it falls due, who answers for it, whether it is done and what shows it. */
export function EntryForm({ entry, id }: { readonly entry: CalendarEntry; readonly id: number }) {
  const t = useText('complianceOverview')
  const { today } = useScope()
  const change = useCommand(client.complianceOverview.changeObligation)
  const blocked = useRoleBlock('preparer')
  const [dueOn, setDueOn] = useState(entry.dueOn)
  const [owner, setOwner] = useState(entry.owner)
  const [state, setState] = useState<(typeof ANSWERS)[number]>(
    entry.state === 'done' || entry.state === 'notApplicable' ? entry.state : 'open',
  )
  const [doneOn, setDoneOn] = useState<string | null>(entry.doneOn)
  const [evidence, setEvidence] = useState(entry.evidence)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const kept = await change.run({ id, dueOn, owner, state, doneOn: state === 'done' ? (doneOn ?? today) : null, evidence })
    if (kept.ok) notifications.show({ message: t('calendar.kept') })
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <DateField label={t('calendar.due')} value={dueOn} shown={today} onChange={(date) => setDueOn(date ?? entry.dueOn)} />
      <span className={classes.quiet}>{t('calendar.workingDay', { date: formatDate(entry.workingDay) })}</span>
      <TextInput
        size="xs"
        label={t('calendar.owner')}
        value={owner}
        maxLength={120}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <Segmented
        label={t('calendar.answer')}
        segments={ANSWERS.map((key) => ({ key, label: t(`calendar.answer.${key}`) }))}
        value={state}
        onChange={setState}
      />
      {state === 'done' ? (
        <DateField label={t('calendar.doneOn')} value={doneOn ?? today} shown={today} onChange={setDoneOn} />
      ) : null}
      {state === 'open' ? null : (
        <TextInput
          size="xs"
          label={t(state === 'done' ? 'calendar.evidence' : 'calendar.reason')}
          value={evidence}
          maxLength={300}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
      )}
      <FailureNote failure={change.failure} />
      <div className={classes.foot}>
        <Button type="submit" icon="save" busy={change.pending} blocked={blocked}>
          {t('calendar.keep')}
        </Button>
      </div>
    </form>
  )
}
