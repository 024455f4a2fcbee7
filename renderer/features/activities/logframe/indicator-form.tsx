import { Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  DERIVED_FIGURES,
  EVENT_KINDS,
  type IndicatorInput,
  type IndicatorView,
  type LogframeResultView,
} from '../../../../shared/contract/activities.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../activities.module.css'
import { milestonesOfText, milestonesText } from '../model/milestone-text.ts'

interface IndicatorFormProps {
  readonly grant: string
  readonly results: readonly LogframeResultView[]
  /** Null makes a new one. */
  readonly indicator: IndicatorView | null
  readonly onSaved: (id: number) => void
}

const startOf = (
  grant: string,
  results: readonly LogframeResultView[],
  indicator: IndicatorView | null,
  today: string,
): IndicatorInput => ({
  id: indicator?.id ?? null,
  grant,
  code: indicator?.code ?? '',
  result: indicator?.result ?? results.find(({ level }) => level === 'output')?.code ?? results[0]?.code ?? '',
  titleFr: indicator?.title.fr ?? '',
  titleEn: indicator?.title.en ?? '',
  unitFr: indicator?.unit.fr ?? '',
  unitEn: indicator?.unit.en ?? '',
  baseline: indicator?.baseline.value ?? '0',
  baselineOn: indicator?.baseline.date ?? today,
  target: indicator?.target.value ?? '',
  targetOn: indicator?.target.date ?? today,
  milestones: [],
  derived: indicator?.derived ?? null,
  derivedKind: indicator?.derivedKind ?? null,
  verification: indicator?.verification ?? '',
})

/** An indicator while it is written: what it measures, from where to where, and where its actual comes from. */
export function IndicatorForm({ grant, results, indicator, onSaved }: IndicatorFormProps) {
  const t = useText('activities')
  const language = useLanguage()
  const { today } = useScope()
  const [draft, setDraft] = useState(() => startOf(grant, results, indicator, today))
  const [typed, setTyped] = useState(() => milestonesText(indicator?.milestones ?? []))
  const save = useCommand(client.activities.saveIndicator)
  const role = useRoleBlock('preparer')
  const change = (part: Partial<IndicatorInput>) => setDraft((before) => ({ ...before, ...part }))
  const milestones = milestonesOfText(typed)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!milestones) return
    const answer = await save.run({ indicator: { ...draft, milestones } })
    if (answer.ok) onSaved(answer.value.id)
  }
  const text = (key: 'code' | 'unitFr' | 'unitEn' | 'baseline' | 'target' | 'verification', wide = false) => (
    <TextInput
      className={wide ? (classes.wide ?? '') : ''}
      label={t(`form.${key}`)}
      value={draft[key]}
      maxLength={key === 'verification' ? 500 : 60}
      required={key === 'code' || key === 'target' || key === 'baseline'}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {text('code')}
      <Select
        label={t('form.result')}
        data={results.map((result) => ({ value: result.code, label: `${result.code} ${result.title[language]}` }))}
        value={draft.result}
        allowDeselect={false}
        onChange={(result) => change({ result: result ?? draft.result })}
      />
      {(['titleFr', 'titleEn'] as const).map((key) => (
        <Textarea
          key={key}
          className={classes.wide}
          label={t(`form.${key}`)}
          value={draft[key]}
          maxLength={500}
          rows={2}
          required={key === 'titleFr'}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
        />
      ))}
      {text('unitFr')}
      {text('unitEn')}
      {text('baseline')}
      <DateField
        label={t('form.baselineOn')}
        value={draft.baselineOn}
        shown={today}
        onChange={(date) => (date === null ? undefined : change({ baselineOn: date }))}
      />
      {text('target')}
      <DateField
        label={t('form.targetOn')}
        value={draft.targetOn}
        shown={today}
        onChange={(date) => (date === null ? undefined : change({ targetOn: date }))}
      />
      <TextInput
        className={classes.wide}
        label={t('form.milestones')}
        placeholder={t('form.milestonesHint')}
        value={typed}
        error={milestones === undefined ? t('form.milestonesBad') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Select
        label={t('form.derived')}
        data={DERIVED_FIGURES.map((figure) => ({ value: figure, label: t(`derived.${figure}`) }))}
        value={draft.derived}
        placeholder={t('derived.none')}
        clearable
        onChange={(chosen) => change({ derived: DERIVED_FIGURES.find((figure) => figure === chosen) ?? null })}
      />
      {draft.derived === null ? null : (
        <Select
          label={t('form.derivedKind')}
          data={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={draft.derivedKind}
          placeholder={t('derived.all')}
          clearable
          onChange={(derivedKind) => change({ derivedKind })}
        />
      )}
      {text('verification', true)}
      <div className={classes.wide}>
        <FailureNote failure={save.failure} limit={10} />
      </div>
      <div className={`${classes.wide} ${classes.actions}`}>
        <Button
          type="submit"
          icon="save"
          busy={save.pending}
          blocked={role ?? (milestones === undefined ? t('form.milestonesBad') : undefined)}
        >
          {t('form.save')}
        </Button>
      </div>
    </form>
  )
}
