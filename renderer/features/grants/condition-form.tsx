import { Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { TrancheCondition } from '../../../shared/contract/grants.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import forms from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { conditionField, spokenFailure } from './model/spoken-failure.ts'

interface ConditionFormProps {
  readonly grant: string
  readonly tranche: string
  readonly condition: TrancheCondition | null
  readonly onDone: () => void
}

/** A condition of a tranche, new or known: what it is, when it is due, when it was met and what proves it. */
export function ConditionForm({ grant, tranche, condition, onDone }: ConditionFormProps) {
  const t = useText('grants')
  const { today } = useScope()
  const save = useCommand(client.grants.saveCondition)
  const role = useRoleBlock('preparer')
  const [typed, setTyped] = useState(() => ({
    label: condition?.label ?? '',
    dueOn: condition?.dueOn ?? null,
    metOn: condition?.metOn ?? null,
    evidence: condition?.evidence ?? null,
  }))
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const named = typed.label.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined || !named) return
    const answer = await save.run({ grant, id: condition?.id ?? null, condition: { tranche, ...typed } })
    if (!answer.ok) return
    notifications.show({ message: t('condition.saved') })
    onDone()
  }
  return (
    <form className={forms.form} onSubmit={(event) => void submit(event)}>
      <Textarea
        size="xs"
        label={t('condition.label')}
        value={typed.label}
        autosize
        minRows={1}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      <div className={forms.pair}>
        <DateField
          label={t('condition.dueOn')}
          value={typed.dueOn}
          shown={today}
          clearable
          onChange={(dueOn) => change({ dueOn })}
        />
        <DateField
          label={t('condition.metOn')}
          value={typed.metOn}
          shown={today}
          clearable
          onChange={(metOn) => change({ metOn })}
        />
      </div>
      <TextInput
        label={t('condition.evidence')}
        value={typed.evidence ?? ''}
        onChange={(event) => change({ evidence: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <FailureNote failure={spokenFailure(save.failure, conditionField(t))} />
      <div className={forms.actions}>
        <Button
          type="submit"
          variant="primary"
          icon="save"
          busy={save.pending}
          blocked={role ?? (named ? undefined : t('condition.missing'))}
        >
          {t('condition.save')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
