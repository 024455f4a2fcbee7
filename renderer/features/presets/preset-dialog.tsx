import { Modal, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Preset } from '../../../shared/contract/presets.ts'
import type { VoucherInput } from '../../../shared/contract/vouchers.ts'
import { client, orpc } from '../../client/client.ts'
import { type Failure, failureOf } from '../../client/failure.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import type { References } from '../vouchers/entry/use-references.ts'
import { PresetFields } from './preset-fields.tsx'
import { journalsOf, startForm } from './preset-form.ts'
import { PresetPreview } from './preset-preview.tsx'
import classes from './presets.module.css'

interface PresetDialogProps {
  readonly preset: Preset
  readonly references: References
  /** What the heading on the desk already says. */
  readonly heading: Parameters<typeof startForm>[2]
  readonly onFilled: (voucher: VoucherInput) => void
  readonly onClose: () => void
}

/** Typing comes in bursts: the preview follows its pauses. */
const PAUSE_MS = 200

/** Asks what a preset needs, shows the voucher that comes of it with its withholdings, and puts it on the desk. */
export function PresetDialog({ preset, references, heading, onFilled, onClose }: PresetDialogProps) {
  const t = useText('presets')
  const shell = useText('shell')
  const language = useLanguage()
  const journals = useQuery(orpc.settings.journals.queryOptions({ staleTime: 300_000 })).data ?? []
  const fitting = journalsOf(preset.content, journals)
  const [form, setForm] = useState(() => startForm(preset.content, journals, heading))
  const [asked] = useDebouncedValue(form, PAUSE_MS)
  const [failure, setFailure] = useState<Failure | null>(null)
  const preview = useQuery(
    orpc.presets.fill.queryOptions({
      input: { key: preset.key, journal: asked.journal, date: asked.date, language, values: asked.values },
      enabled: Object.keys(asked.values.amounts).length > 0,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
  const currency = journals.find(({ code }) => code === form.journal)?.currency ?? 'XOF'
  const apply = async (event: FormEvent) => {
    event.preventDefault()
    setFailure(null)
    try {
      const { voucher } = await client.presets.fill({ key: preset.key, ...form, language })
      onFilled(voucher)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={preset.name[language]}
      size={760}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void apply(event)} noValidate>
        {preset.about[language] === '' ? null : <p className={text.second}>{preset.about[language]}</p>}
        <div className={classes.fields}>
          <Select
            label={t('field.journal')}
            data={fitting.map(({ code, name }) => ({ value: code, label: `${code} · ${name[language]}` }))}
            value={form.journal}
            onChange={(journal) => journal && setForm((before) => ({ ...before, journal }))}
          />
          <DateField
            label={t('field.date')}
            value={form.date === '' ? null : form.date}
            onChange={(date) => setForm((before) => ({ ...before, date: date ?? '' }))}
            shown={form.date === '' ? heading.date : form.date}
          />
        </div>
        <PresetFields
          content={preset.content}
          values={form.values}
          currency={currency}
          references={references}
          onChange={(values) => setForm((before) => ({ ...before, values }))}
        />
        {preview.data && !preview.error ? (
          <PresetPreview preset={preset} filled={preview.data} accountNames={references.accountNames} />
        ) : null}
        <FailureNote failure={failure} />
        <div className={classes.actions}>
          <Button variant="primary" icon="check" type="submit">
            {t('apply')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </form>
    </Modal>
  )
}
