import { NumberInput, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { PresetContent, RecurringVoucher } from '../../../shared/contract/presets.ts'
import { addMonths, isMonth } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import type { References } from '../vouchers/entry/use-references.ts'
import { PresetFields } from './preset-fields.tsx'
import { journalsOf } from './preset-form.ts'
import classes from './presets.module.css'

interface RecurringFormProps {
  readonly edited: RecurringVoucher | null
  /** "voucher:12" when it is made from a posted voucher. */
  readonly source: string | null
  readonly references: References
  readonly onDone: () => void
}

type Typed = Omit<RecurringVoucher, 'id' | 'sourceName'>

const usualTyped = (source: string | null, month: string): Typed => ({
  name: '',
  from: source ?? 'bundled:rent',
  journal: null,
  day: 5,
  first: month,
  last: null,
  fixed: true,
  values: { amounts: {}, texts: {} },
})

/** One recurring voucher: from what it is made, on which day, from when to when, and its amounts, fixed or asked each month. */
export function RecurringForm({ edited, source, references, onDone }: RecurringFormProps) {
  const t = useText('presets')
  const language = useLanguage()
  const { today } = useScope()
  const save = useCommand(client.presets.saveRecurring)
  const [typed, setTyped] = useState<Typed>(() => edited ?? usualTyped(source, today.slice(0, 7)))
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const presets = useQuery(orpc.presets.list.queryOptions()).data ?? []
  const journals = useQuery(orpc.settings.journals.queryOptions({ staleTime: 300_000 })).data ?? []
  const { content, error } = useContent(typed)
  const ofVoucher = typed.from.startsWith('voucher:')
  const fitting = content ? journalsOf(content, journals) : []
  const journal = typed.journal ?? fitting[0]?.code ?? ''
  const currency = journals.find(({ code }) => code === journal)?.currency ?? 'XOF'
  const sources = [
    ...presets.map(({ key, name }) => ({ value: key, label: name[language] })),
    ...(ofVoucher ? [{ value: typed.from, label: edited?.sourceName[language] ?? t('form.voucher') }] : []),
  ]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const texts = { ...proposedTexts(content), ...typed.values.texts }
    const values = { amounts: typed.fixed ? typed.values.amounts : {}, texts }
    const answer = await save.run({ ...input(typed), id: edited?.id ?? null, journal: ofVoucher ? null : journal, values })
    if (!answer.ok) return
    notifications.show({ message: t('form.done', { name: typed.name.trim() }) })
    onDone()
  }
  return (
    <Card title={edited ? t('form.edit', { name: edited.name }) : t('form.new')} grow>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('form.name')}
          placeholder={t('form.example')}
          value={typed.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          required
        />
        <div className={classes.pair}>
          <Select
            label={t('form.source')}
            data={sources}
            value={typed.from}
            onChange={(from) => from && change({ from, journal: null, values: { amounts: {}, texts: {} } })}
          />
          {ofVoucher ? null : (
            <Select
              label={t('field.journal')}
              data={fitting.map(({ code, name }) => ({ value: code, label: `${code} · ${name[language]}` }))}
              value={journal}
              onChange={(chosen) => change({ journal: chosen })}
            />
          )}
        </div>
        <When typed={typed} onChange={change} />
        <Segmented
          label={t('form.amounts')}
          segments={[
            { key: 'fixed', label: t('form.fixed') },
            { key: 'asked', label: t('form.asked') },
          ]}
          value={typed.fixed ? 'fixed' : 'asked'}
          onChange={(key) => change({ fixed: key === 'fixed' })}
        />
        <QueryFailure error={error} />
        {content ? (
          <PresetFields
            content={content}
            values={{ ...typed.values, texts: { ...proposedTexts(content), ...typed.values.texts } }}
            currency={currency}
            references={references}
            amounts={typed.fixed}
            focus={false}
            onChange={(values) => change({ values })}
          />
        ) : null}
        <p className={`${text.quiet} ${text.small}`}>{t('form.never')}</p>
        <FailureNote failure={save.failure} />
        <div className={classes.actions}>
          <Button type="submit" icon="save" busy={save.pending}>
            {t('form.save')}
          </Button>
          {edited ? <Button onClick={onDone}>{t('form.cancel')}</Button> : null}
        </div>
      </form>
    </Card>
  )
}

const input = ({ name, from, day, first, last, fixed }: Typed) => ({ name, from, day, first, last, fixed })

const proposedTexts = (content: PresetContent | null): Record<string, string> =>
  Object.fromEntries((content?.asks ?? []).flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))

/** What is repeated: the content of a preset, or of a posted voucher. */
function useContent({ from, fixed }: Typed): { content: PresetContent | null; error: unknown } {
  const ofVoucher = from.startsWith('voucher:')
  const presets = useQuery(orpc.presets.list.queryOptions({ enabled: !ofVoucher }))
  const voucher = useQuery(
    orpc.presets.fromVoucher.queryOptions({
      input: { key: `posted:${from.slice(8)}`, amounts: fixed ? 'fixed' : 'asked' },
      enabled: ofVoucher,
      retry: false,
    }),
  )
  const preset = presets.data?.find(({ key }) => key === from)
  // A voucher's own payee and payment stand in its lines: nothing is asked of it but its amount.
  const content = ofVoucher ? (voucher.data ? { ...voucher.data, headings: [] } : null) : (preset?.content ?? null)
  return { content, error: ofVoucher ? voucher.error : presets.error }
}

interface WhenProps {
  readonly typed: Typed
  readonly onChange: (part: Partial<Typed>) => void
}

function When({ typed, onChange }: WhenProps) {
  const t = useText('presets')
  return (
    <div className={classes.three}>
      <NumberInput
        size="xs"
        label={t('form.day')}
        value={typed.day}
        onChange={(day) => onChange({ day: Math.min(31, Math.max(1, Number(day) || 1)) })}
        min={1}
        max={31}
        allowDecimal={false}
        title={t('form.dayNote')}
      />
      <MonthField label={t('form.first')} value={typed.first} onChange={(first) => first !== null && onChange({ first })} />
      <MonthField label={t('form.last')} value={typed.last} onChange={(last) => onChange({ last })} clearable />
    </div>
  )
}

interface MonthFieldProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (month: string | null) => void
  readonly clearable?: boolean
}

/** A month from a list: a year back and two years on from the one that is chosen. */
function MonthField({ label, value, onChange, clearable }: MonthFieldProps) {
  const { today } = useScope()
  const t = useText('presets')
  const middle = value !== null && isMonth(value) ? value : today.slice(0, 7)
  const months = Array.from({ length: 48 }, (_, index) => addMonths(middle, index - 24))
  return (
    <Select
      label={label}
      data={[
        ...(clearable ? [{ value: '', label: t('form.noEnd') }] : []),
        ...months.map((month) => ({ value: month, label: `${month.slice(5)}/${month.slice(0, 4)}` })),
      ]}
      value={value ?? ''}
      onChange={(month) => onChange(month === '' ? null : month)}
      searchable
    />
  )
}
