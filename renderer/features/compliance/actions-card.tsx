import { useState } from 'react'
import type { ChecklistAction } from '../../../shared/contract/compliance.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './compliance.module.css'
import { OwnerField } from './owner-field.tsx'

/** What checklists found wanting: whose it is, by when, and whether it is done. */
export function ActionsCard({ actions }: { readonly actions: readonly ChecklistAction[] }) {
  const t = useText('compliance')
  const open = actions.filter(({ doneOn }) => doneOn === null)
  return (
    <Card title={t('actions')} end={t('openCount', { count: open.length })} grow>
      {actions.length === 0 ? <EmptyState icon="check" title={t('noActions')} /> : null}
      <ul className={classes.actions}>
        {actions.map((action) => (
          <ActionRow key={`${action.id}/${action.owner}/${action.dueOn}/${action.doneOn}`} action={action} />
        ))}
      </ul>
    </Card>
  )
}

function ActionRow({ action }: { readonly action: ChecklistAction }) {
  const t = useText('compliance')
  const language = useLanguage()
  const change = useCommand(client.compliance.changeAction)
  const [owner, setOwner] = useState(action.owner)
  const send = (part: { readonly dueOn?: string; readonly done?: boolean; readonly owner?: string }) =>
    void change.run({ id: action.id, owner, dueOn: action.dueOn, done: action.doneOn !== null, ...part })
  const isDone = action.doneOn !== null
  return (
    <li className={classes.action}>
      <div className={classes.actionHead}>
        <strong>{action.text[language]}</strong>
        {action.doneOn === null ? (
          action.late ? (
            <Chip tone="bad" icon="clock">
              {t('late')}
            </Chip>
          ) : null
        ) : (
          <Chip tone="good" icon="check">
            {t('doneOn', { date: formatDate(action.doneOn) })}
          </Chip>
        )}
      </div>
      <span className={classes.quiet}>
        {action.template} · {action.subject.split(':').slice(1).join(':')} · {action.code}
      </span>
      {isDone ? null : (
        <div className={classes.actionFields}>
          <OwnerField value={owner} onChange={setOwner} onLeave={() => (owner === action.owner ? undefined : send({ owner }))} />
          <DateField
            label={t('due')}
            value={action.dueOn}
            shown={action.dueOn}
            onChange={(dueOn) => {
              if (dueOn !== null) send({ dueOn })
            }}
          />
          <Button small icon="check" busy={change.pending} onClick={() => send({ done: true })}>
            {t('done')}
          </Button>
        </div>
      )}
      <FailureNote failure={change.failure} />
    </li>
  )
}
