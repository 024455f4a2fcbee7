import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { ProcurementFile, ProcurementFileInput } from '../../../shared/contract/procurement.ts'
import { PROCUREMENT_METHODS } from '../../../shared/contract/procurement-method.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { BudgetPlaceFields } from '../commitments/budget-place-fields.tsx'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { ThirdPartyField } from '../vouchers/entry/panels/third-party-field.tsx'
import { useReferences } from '../vouchers/entry/use-references.ts'
import { emptyFile, inputOfFile } from './model/file-input.ts'

interface FileFormProps {
  readonly file: ProcurementFile | null
  readonly onSaved: (id: number) => void
}

type WordField =
  | 'category'
  | 'requisition'
  | 'order'
  | 'committee'
  | 'criteria'
  | 'conflicts'
  | 'screeningReference'
  | 'justification'
  | 'contract'
  | 'derogation'
type DayField = 'openingDate' | 'screeningDate' | 'awardDate' | 'deliveryDate'

/** A procurement file from its need to its delivery, with what it lacks said first. */
export function FileForm({ file, onSaved }: FileFormProps) {
  const t = useText('procurement')
  const { today, grant } = useScope()
  const references = useReferences()
  const save = useCommand(client.procurement.saveFile)
  const role = useRoleBlock('preparer')
  const [typed, setTyped] = useState<ProcurementFileInput>(() => (file ? inputOfFile(file) : emptyFile(today, grant)))
  const change = (part: Partial<ProcurementFileInput>) => setTyped((before) => ({ ...before, ...part }))
  const whole = typed.object.trim() !== '' && typed.category.trim() !== '' && typed.estimateXof > 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined || !whole) return
    const answer = await save.run({ id: file?.id ?? null, file: typed })
    if (!answer.ok) return
    notifications.show({ message: t('saved', { name: answer.value.number }) })
    onSaved(answer.value.id)
  }
  const word = (name: WordField) => (
    <TextInput
      label={t(`form.${name}`)}
      value={typed[name] ?? ''}
      onChange={(event) =>
        change({ [name]: event.currentTarget.value === '' && name !== 'category' ? null : event.currentTarget.value })
      }
    />
  )
  const day = (name: DayField) => (
    <DateField
      label={t(`form.${name}`)}
      value={typed[name]}
      shown={today}
      clearable
      onChange={(date) => change({ [name]: date })}
    />
  )
  const number = (name: 'invited' | 'received') => (
    <NumberInput
      size="xs"
      label={t(`form.${name}`)}
      value={typed[name] ?? ''}
      min={0}
      allowDecimal={false}
      onChange={(value) => change({ [name]: typeof value === 'number' ? value : null })}
    />
  )
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {file ? <Findings file={file} /> : null}
      <Textarea
        size="xs"
        label={t('form.object')}
        value={typed.object}
        autosize
        minRows={1}
        onChange={(event) => change({ object: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <DateField label={t('form.date')} value={typed.date} shown={today} onChange={(date) => change({ date: date ?? today })} />
        {word('category')}
      </div>
      <div className={classes.pair}>
        <MoneyField
          label={t('form.estimate')}
          minor={typed.estimateXof === 0 ? null : typed.estimateXof}
          currency={FUNCTIONAL_CURRENCY}
          onChange={(estimateXof) => change({ estimateXof: estimateXof ?? 0 })}
        />
        <Select
          label={t('form.methodUsed')}
          data={PROCUREMENT_METHODS.map((method) => ({ value: method, label: t(`method.${method}`) }))}
          value={typed.methodUsed}
          clearable
          onChange={(method) => change({ methodUsed: PROCUREMENT_METHODS.find((each) => each === method) ?? null })}
        />
      </div>
      <BudgetPlaceFields
        place={{ ...typed, partner: null }}
        references={references}
        onChange={({ partner: _, ...place }) => change(place)}
        withoutPartner
      />
      <div className={classes.pair}>
        {word('requisition')}
        {word('order')}
      </div>
      <div className={classes.pair}>
        {number('invited')}
        {number('received')}
      </div>
      <div className={classes.pair}>
        {day('openingDate')}
        {word('committee')}
      </div>
      {word('criteria')}
      {word('conflicts')}
      <ThirdPartyField label={t('form.winner')} value={typed.winner} onChange={(winner) => change({ winner })} />
      <div className={classes.pair}>
        <MoneyField
          label={t('form.amount')}
          minor={typed.amountXof}
          currency={FUNCTIONAL_CURRENCY}
          onChange={(amountXof) => change({ amountXof })}
        />
        <Select
          label={t('form.lowest')}
          data={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          value={typed.lowest === null ? null : typed.lowest ? 'yes' : 'no'}
          clearable
          onChange={(value) => change({ lowest: value === null ? null : value === 'yes' })}
        />
      </div>
      {word('justification')}
      <div className={classes.pair}>
        {day('awardDate')}
        {word('contract')}
      </div>
      <div className={classes.pair}>
        {day('screeningDate')}
        {word('screeningReference')}
      </div>
      <div className={classes.pair}>
        {day('deliveryDate')}
        {word('derogation')}
      </div>
      <FailureNote failure={save.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" busy={save.pending} blocked={role ?? (whole ? undefined : t('missing'))}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

/** What the thresholds and the ledger say of the file. */
function Findings({ file }: { readonly file: ProcurementFile }) {
  const t = useText('procurement')
  const language = useLanguage()
  const money = (xof: number) => formatMoney(xof, FUNCTIONAL_CURRENCY, language)
  return (
    <>
      <Notice tone={file.gaps.length === 0 ? 'good' : 'warn'}>
        <strong>{t('required', { method: t(`method.${file.methodRequired}`) })}</strong>{' '}
        {file.gaps.length === 0 ? t('complete.text') : file.gaps.map((gap) => t(`gap.${gap}`)).join(', ')}
      </Notice>
      <p>
        {t('paid', { amount: money(file.paidXof) })}
        {file.supplierWindowXof === null ? null : ` ${t('window', { amount: money(file.supplierWindowXof) })}`}
      </p>
    </>
  )
}
