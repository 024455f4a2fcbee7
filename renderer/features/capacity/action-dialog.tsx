import { Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type ActionInput, CAPACITY_ACTION_STATES, type CapacityAction } from '../../../shared/contract/capacity.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './capacity.module.css'
import type { OpenedCapacity } from './opened-capacity.ts'
import { PillarField } from './pillar-field.tsx'

interface ActionDialogProps {
  readonly opened: OpenedCapacity
  /** Null makes a new one. */
  readonly action: CapacityAction | null
  readonly onClose: () => void
}

/** An action of the plan: what is weak, what is done about it, by whom, by when, and how one sees that it is done. */
export function ActionDialog({ opened, action, onClose }: ActionDialogProps) {
  const t = useText('capacity')
  const language = useLanguage()
  const { today } = useScope()
  const save = useCommand(client.capacity.saveAction)
  const [typed, setTyped] = useState<ActionInput>({
    id: action?.id ?? null,
    partner: opened.partner,
    item: action?.item[language] ?? '',
    pillar: action?.pillar ?? 'governance',
    action: action?.action ?? '',
    owner: action?.owner ?? '',
    dueOn: action?.dueOn ?? today,
    state: action?.state ?? 'planned',
    evidence: action?.evidence ?? '',
  })
  const change = (part: Partial<ActionInput>) => setTyped({ ...typed, ...part })
  const submit = async () => {
    const answer = await save.run({ action: typed })
    if (answer.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`${t(action ? 'editAction' : 'addAction')} · ${opened.partner}`} size={620}>
      <div className={classes.dialog}>
        <PillarField
          label={t('pillar')}
          pillars={opened.pillars}
          value={typed.pillar}
          onChange={(pillar) => change({ pillar })}
        />
        <TextInput label={t('weakness')} value={typed.item} onChange={(event) => change({ item: event.currentTarget.value })} />
        <Textarea
          label={t('action')}
          autosize
          minRows={2}
          value={typed.action}
          onChange={(event) => change({ action: event.currentTarget.value })}
        />
        <div className={classes.fields}>
          <TextInput
            label={t('owner')}
            className={classes.wide ?? ''}
            value={typed.owner}
            onChange={(event) => change({ owner: event.currentTarget.value })}
          />
          <DateField
            label={t('due')}
            value={typed.dueOn}
            shown={typed.dueOn}
            onChange={(day) => (day === null ? undefined : change({ dueOn: day }))}
          />
          <Select
            label={t('state')}
            size="xs"
            data={CAPACITY_ACTION_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            value={typed.state}
            allowDeselect={false}
            onChange={(chosen) => change({ state: CAPACITY_ACTION_STATES.find((state) => state === chosen) ?? typed.state })}
          />
          <TextInput
            label={t('evidence')}
            className={classes.whole ?? ''}
            value={typed.evidence}
            onChange={(event) => change({ evidence: event.currentTarget.value })}
          />
        </div>
        <FailureNote failure={save.failure} />
        <div className={classes.end}>
          <Button variant="primary" busy={save.pending} onClick={() => void submit()}>
            {t('keep')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
