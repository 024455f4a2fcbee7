import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type LogframeResultInput, type LogframeResultView, RESULT_LEVELS } from '../../../../shared/contract/activities.ts'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import classes from '../activities.module.css'
import { RemoveButton } from './remove-button.tsx'

interface ResultFormProps {
  readonly grant: string
  readonly results: readonly LogframeResultView[]
  /** Null makes a new one. */
  readonly result: LogframeResultView | null
  readonly onSaved: (id: number) => void
  readonly onRemoved: () => void
}

/** An impact, an outcome or an output while it is written. */
export function ResultForm({ grant, results, result, onSaved, onRemoved }: ResultFormProps) {
  const t = useText('activities')
  const language = useLanguage()
  const [draft, setDraft] = useState<LogframeResultInput>({
    id: result?.id ?? null,
    grant,
    code: result?.code ?? '',
    level: result?.level ?? 'output',
    parent: result?.parent ?? null,
    titleFr: result?.title.fr ?? '',
    titleEn: result?.title.en ?? '',
    assumption: result?.assumption ?? '',
    activity: result?.activity ?? null,
  })
  const save = useCommand(client.activities.saveResult)
  const choices = useQuery(orpc.activities.choices.queryOptions())
  const role = useRoleBlock('preparer')
  const change = (part: Partial<LogframeResultInput>) => setDraft((before) => ({ ...before, ...part }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await save.run({ result: draft })
    if (answer.ok) onSaved(answer.value.id)
  }
  const above = results.filter(({ id, level }) => id !== draft.id && level !== 'output')
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <Select
        label={t('form.level')}
        data={RESULT_LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        value={draft.level}
        allowDeselect={false}
        onChange={(chosen) => change({ level: RESULT_LEVELS.find((level) => level === chosen) ?? 'output' })}
      />
      <TextInput
        label={t('form.code')}
        value={draft.code}
        maxLength={40}
        required
        onChange={(event) => change({ code: event.currentTarget.value })}
      />
      <Select
        className={classes.wide}
        label={t('form.parent')}
        data={above.map((each) => ({ value: each.code, label: `${each.code} ${each.title[language]}` }))}
        value={draft.parent}
        placeholder={t('form.noParent')}
        clearable
        onChange={(parent) => change({ parent })}
      />
      <Textarea
        className={classes.wide}
        label={t('form.titleFr')}
        value={draft.titleFr}
        maxLength={500}
        rows={2}
        required
        onChange={(event) => change({ titleFr: event.currentTarget.value })}
      />
      <Textarea
        className={classes.wide}
        label={t('form.titleEn')}
        value={draft.titleEn}
        maxLength={500}
        rows={2}
        onChange={(event) => change({ titleEn: event.currentTarget.value })}
      />
      {draft.level === 'output' ? (
        <Autocomplete
          size="xs"
          label={t('form.resultActivity')}
          placeholder={t('form.noActivity')}
          data={choices.data?.activities ?? []}
          value={draft.activity ?? ''}
          onChange={(activity) => change({ activity: activity === '' ? null : activity })}
        />
      ) : null}
      <Textarea
        className={classes.wide}
        label={t('form.assumption')}
        value={draft.assumption}
        maxLength={1000}
        rows={2}
        onChange={(event) => change({ assumption: event.currentTarget.value })}
      />
      <div className={classes.wide}>
        <FailureNote failure={save.failure} />
      </div>
      <div className={`${classes.wide} ${classes.actions}`}>
        <Button type="submit" icon="save" busy={save.pending} blocked={role}>
          {t('form.save')}
        </Button>
        {result === null ? null : <RemoveButton what="result" id={result.id} name={result.code} onRemoved={onRemoved} />}
      </div>
    </form>
  )
}
