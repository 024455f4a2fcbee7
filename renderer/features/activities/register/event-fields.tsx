import { Autocomplete, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { EVENT_KINDS, EVENT_STATES } from '../../../../shared/contract/activities.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import { useReferences } from '../../vouchers/entry/use-references.ts'
import classes from '../activities.module.css'
import type { EventDraft } from '../model/event-draft.ts'

interface EventFieldsProps {
  readonly draft: EventDraft
  readonly onChange: (part: Partial<EventDraft>) => void
}

/** What an event is: its names, where and when it was, and what of the budget and the logframe it belongs to. */
export function EventFields({ draft, onChange }: EventFieldsProps) {
  const t = useText('activities')
  const { today } = useScope()
  return (
    <div className={classes.form}>
      <TextInput
        label={t('form.code')}
        value={draft.code}
        maxLength={40}
        required
        data-autofocus
        onChange={(event) => onChange({ code: event.currentTarget.value })}
      />
      <Select
        label={t('form.kind')}
        data={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        allowDeselect={false}
        onChange={(chosen) => onChange({ kind: EVENT_KINDS.find((kind) => kind === chosen) ?? 'workshop' })}
      />
      <TextInput
        label={t('form.titleFr')}
        value={draft.titleFr}
        maxLength={300}
        required
        onChange={(event) => onChange({ titleFr: event.currentTarget.value })}
      />
      <TextInput
        label={t('form.titleEn')}
        value={draft.titleEn}
        maxLength={300}
        onChange={(event) => onChange({ titleEn: event.currentTarget.value })}
      />
      <DateField
        label={t('form.from')}
        value={draft.from}
        shown={today}
        onChange={(from) => onChange(draft.to === null || (from !== null && draft.to < from) ? { from, to: from } : { from })}
      />
      <DateField label={t('form.to')} value={draft.to} shown={draft.from ?? today} onChange={(to) => onChange({ to })} />
      <Select
        label={t('form.state')}
        data={EVENT_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        value={draft.state}
        allowDeselect={false}
        onChange={(chosen) => onChange({ state: EVENT_STATES.find((state) => state === chosen) ?? 'planned' })}
      />
      <NumberInput
        size="xs"
        label={t('form.planned')}
        value={draft.plannedParticipants}
        min={0}
        allowDecimal={false}
        onChange={(count) => onChange({ plannedParticipants: typeof count === 'number' ? count : 0 })}
      />
      <MoneyField
        label={t('form.perDiem')}
        minor={draft.perDiemXof}
        currency={FUNCTIONAL_CURRENCY}
        onChange={(perDiemXof) => onChange({ perDiemXof })}
      />
      <PlaceFields draft={draft} onChange={onChange} />
      <Textarea
        className={classes.wide}
        label={t('form.note')}
        value={draft.note}
        maxLength={2000}
        rows={2}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </div>
  )
}

/** Where it was held, by whom, and what of the budget and the logframe it counts for. */
function PlaceFields({ draft, onChange }: EventFieldsProps) {
  const t = useText('activities')
  const language = useLanguage()
  const { today } = useScope()
  const references = useReferences()
  const choices = useQuery(orpc.activities.choices.queryOptions())
  const logframe = useQuery(orpc.activities.logframe.queryOptions({ input: { grant: draft.grant, on: today } }))
  const outputs = (logframe.data?.results ?? []).filter(({ level }) => level === 'output')
  const lines = references.budgets.get(draft.grant)?.choices ?? []
  return (
    <>
      <Autocomplete
        size="xs"
        label={t('form.place')}
        data={choices.data?.places ?? []}
        value={draft.place}
        required
        onChange={(place) => onChange({ place })}
      />
      <Autocomplete
        size="xs"
        label={t('form.activity')}
        data={choices.data?.activities ?? []}
        value={draft.activity}
        required
        onChange={(activity) => onChange({ activity })}
      />
      <Select
        label={t('form.output')}
        data={outputs.map((output) => ({ value: output.code, label: `${output.code} ${output.title[language]}` }))}
        value={draft.output}
        clearable
        onChange={(output) => onChange({ output })}
      />
      <Select
        label={t('form.partner')}
        data={references.partners.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }))}
        value={draft.partner}
        placeholder={t('form.own')}
        clearable
        searchable
        onChange={(partner) => onChange({ partner })}
      />
      <MultiSelect
        size="xs"
        className={classes.wide}
        label={t('form.budgetLines')}
        data={lines.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }))}
        value={draft.budgetLines}
        searchable
        onChange={(budgetLines) => onChange({ budgetLines })}
      />
    </>
  )
}
