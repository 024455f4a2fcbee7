import { Checkbox, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { HolidayView } from '../../../shared/contract/holidays.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './reference.module.css'

interface HolidayFormProps {
  /** The day chosen in the table; null for a new one. */
  readonly day: HolidayView | null
  readonly onKept: (date: string) => void
}

/** A day of the calendar: decreed, confirmed, or struck out. */
export function HolidayForm({ day, onKept }: HolidayFormProps) {
  const t = useText('reference')
  const { ledger } = useScope()
  const set = useCommand(client.settings.setHoliday)
  const [typed, setTyped] = useState({
    date: day?.date ?? '',
    nameFr: day?.name.fr ?? '',
    nameEn: day?.name.en ?? '',
    source: day?.setBy ? day.source : '',
    kept: day?.kept ?? true,
  })
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await set.run(typed)
    if (!answer.ok) return
    notifications.show({ message: t('holidays.done', { date: formatDate(typed.date) }) })
    onKept(typed.date)
  }
  return (
    <Card title={t('holidays.add')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('holidays.date')}
          placeholder="2020-05-24"
          value={typed.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <TextInput
          label={t('holidays.nameFr')}
          value={typed.nameFr}
          onChange={(event) => change({ nameFr: event.currentTarget.value })}
        />
        <TextInput
          label={t('holidays.nameEn')}
          value={typed.nameEn}
          onChange={(event) => change({ nameEn: event.currentTarget.value })}
        />
        <TextInput
          label={t('holidays.source')}
          placeholder={t('holidays.sourcePlaceholder')}
          value={typed.source}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          label={t('holidays.isKept')}
          checked={typed.kept}
          onChange={(event) => change({ kept: event.currentTarget.checked })}
        />
        <FailureNote failure={set.failure} />
        <div>
          <Button
            variant="primary"
            type="submit"
            busy={set.pending}
            blocked={ledger.user.roles.includes('administrator') ? undefined : t('holidays.role')}
          >
            {t('holidays.do')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
