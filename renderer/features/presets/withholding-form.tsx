import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import type { Withholding } from '../../../shared/contract/presets.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { plainDecimal } from '../../ui/money/plain-decimal.ts'
import { Picker } from '../../ui/picker/picker.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { useReferences } from '../vouchers/entry/use-references.ts'
import classes from './presets.module.css'

const BASES = ['rent', 'services', 'pay'] as const

/** One rate of the table, new or changed, with where it comes from. A rate that changes is best ended and followed by another. */
export function WithholdingForm({ row, onDone }: { readonly row: Withholding | null; readonly onDone: () => void }) {
  const t = useText('presets')
  const language = useLanguage()
  const { today } = useScope()
  const { accounts } = useReferences()
  const save = useCommand(client.presets.saveWithholding)
  const remove = useCommand(client.presets.deleteWithholding)
  const [typed, setTyped] = useState<Withholding>(() => ({
    ...(row ?? NEW),
    rate: row ? formatDecimalText(row.rate, language) : '',
  }))
  const change = (part: Partial<Withholding>) => setTyped((before) => ({ ...before, ...part }))
  const words = (field: 'code' | 'rate' | 'source') => ({
    value: typed[field],
    onChange: (event: ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const rate = plainDecimal(typed.rate.replace(/[\s%]/g, ''), language) ?? typed.rate
    const before = row ? { code: row.code, from: row.from } : null
    if (!(await save.run({ before, row: { ...typed, rate } })).ok) return
    notifications.show({ message: t('table.saved', { code: typed.code.trim() }) })
    onDone()
  }
  const takeOut = async () => {
    if (!row || !(await remove.run({ code: row.code, from: row.from })).ok) return
    notifications.show({ message: t('table.removed', { code: row.code }) })
    onDone()
  }
  return (
    <Card title={row ? t('table.edit', { code: row.code }) : t('table.new')} grow>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <div className={classes.pair}>
          <TextInput label={t('table.code')} required maxLength={20} {...words('code')} />
          <TextInput label={t('table.rate')} required inputMode="decimal" {...words('rate')} />
        </div>
        <TextInput
          label={t('table.labelFr')}
          required
          value={typed.label.fr}
          onChange={(event) => change({ label: { ...typed.label, fr: event.currentTarget.value } })}
        />
        <TextInput
          label={t('table.labelEn')}
          value={typed.label.en}
          onChange={(event) => change({ label: { ...typed.label, en: event.currentTarget.value } })}
        />
        <div className={classes.pair}>
          <Select
            label={t('table.base')}
            data={BASES.map((base) => ({ value: base, label: t(`base.${base}`) }))}
            value={typed.base}
            onChange={(value) => change({ base: BASES.find((base) => base === value) ?? 'rent' })}
          />
          <Picker
            label={t('column.account')}
            items={accounts}
            value={typed.account === '' ? null : typed.account}
            onChange={(account) => change({ account: account ?? '' })}
            required
          />
        </div>
        <div className={classes.pair}>
          <DateField
            label={t('table.from')}
            value={typed.from === '' ? null : typed.from}
            onChange={(from) => change({ from: from ?? '' })}
            shown={today}
          />
          <DateField label={t('table.to')} value={typed.to} onChange={(to) => change({ to })} shown={today} clearable />
        </div>
        <TextInput label={t('table.source')} required placeholder={t('table.sourceExample')} {...words('source')} />
        <p className={`${text.quiet} ${text.small}`}>{t('table.note')}</p>
        <FailureNote failure={save.failure ?? remove.failure} />
        <div className={classes.actions}>
          <Button variant="primary" type="submit" icon="save" busy={save.pending}>
            {t(row ? 'table.save' : 'table.add')}
          </Button>
          {row ? (
            <>
              <Button onClick={onDone}>{t('form.cancel')}</Button>
              <Button variant="quiet" icon="trash" busy={remove.pending} onClick={() => void takeOut()}>
                {t('table.remove')}
              </Button>
            </>
          ) : null}
        </div>
      </form>
    </Card>
  )
}

const NEW: Withholding = {
  code: '',
  label: { fr: '', en: '' },
  rate: '',
  base: 'rent',
  account: '4478',
  from: '',
  to: null,
  source: '',
}
