import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { IndicatorActual, IndicatorView } from '../../../../shared/contract/activities.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../activities.module.css'

interface ActualFormProps {
  readonly indicator: IndicatorView
  /** The actual that this one corrects; null records a new one. */
  readonly corrects: IndicatorActual | null
  readonly onDone: () => void
}

const blankToNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)

/** What an indicator reached on a day, with its source; a correction says why. */
export function ActualForm({ indicator, corrects, onDone }: ActualFormProps) {
  const t = useText('activities')
  const { today } = useScope()
  const [date, setDate] = useState<string | null>(corrects?.date ?? today)
  const [typed, setTyped] = useState({
    value: corrects?.value ?? '',
    women: corrects?.women ?? '',
    men: corrects?.men ?? '',
    source: corrects?.source ?? indicator.verification,
    reason: '',
  })
  const record = useCommand(client.activities.recordActual)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (date === null) return
    const { value, women, men, source, reason } = typed
    const answer = await record.run({
      actual: {
        indicator: indicator.id,
        date,
        value,
        women: blankToNull(women),
        men: blankToNull(men),
        source,
        corrects: corrects?.id ?? null,
        reason: corrects === null ? null : reason,
      },
    })
    if (!answer.ok) return
    notifications.show({ message: t('actual.saved') })
    onDone()
  }
  const field = (key: keyof typeof typed, label: string, required: boolean, wide = false) => (
    <TextInput
      className={wide ? (classes.wide ?? '') : ''}
      label={label}
      value={typed[key]}
      maxLength={500}
      required={required}
      onChange={({ currentTarget }) => setTyped({ ...typed, [key]: currentTarget.value })}
    />
  )
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} aria-label={t('indicator.record')}>
      <DateField label={t('actual.date')} value={date} shown={today} onChange={setDate} />
      {field('value', t('actual.value'), true)}
      {field('women', t('actual.women'), false)}
      {field('men', t('actual.men'), false)}
      {field('source', t('actual.source'), true, true)}
      {corrects === null ? null : field('reason', t('reason'), true, true)}
      <div className={classes.wide}>
        <FailureNote failure={record.failure} />
      </div>
      <div className={`${classes.wide} ${classes.actions}`}>
        <Button type="submit" icon="save" busy={record.pending}>
          {t('form.save')}
        </Button>
        <Button onClick={onDone}>{t('close')}</Button>
      </div>
    </form>
  )
}
