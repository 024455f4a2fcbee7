import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { AssetInput } from '../../../shared/contract/assets.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Picker } from '../../ui/picker/picker.tsx'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { ThirdPartyField } from '../vouchers/entry/panels/third-party-field.tsx'
import { useReferences } from '../vouchers/entry/use-references.ts'

const CONDITIONS = ['N', 'B', 'M', 'HS'] as const
type WordField = 'make' | 'serial' | 'owner' | 'location' | 'custodian' | 'insurance' | 'remarks'

export interface CategoryChoice {
  readonly code: string
  readonly name: { readonly fr: string; readonly en: string }
}

interface AssetFormProps {
  readonly id: number | null
  readonly start: AssetInput
  readonly categories: readonly CategoryChoice[]
  readonly onSaved: (id: number) => void
}

/** An asset to enter or to correct; several alike share the cost to the franc, each with its tag. */
export function AssetForm({ id, start, categories, onSaved }: AssetFormProps) {
  const t = useText('assets')
  const language = useLanguage()
  const { today } = useScope()
  const references = useReferences()
  const save = useCommand(client.assets.save)
  const role = useRoleBlock('preparer')
  const [typed, setTyped] = useState(start)
  const [copies, setCopies] = useState(1)
  const change = (part: Partial<AssetInput>) => setTyped((before) => ({ ...before, ...part }))
  const bought = typed.voucher !== null
  const blocked = role ?? (typed.description.trim() === '' ? t('missing.description') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await save.run({ id, asset: typed, copies })
    if (!answer.ok) return
    notifications.show({ message: t('saved', { tags: answer.value.tags.join(', ') }) })
    onSaved(answer.value.id)
  }
  const word = (name: WordField) => (
    <TextInput
      label={t(`form.${name}`)}
      value={typed[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value === '' ? null : event.currentTarget.value })}
    />
  )
  const day = (name: 'acquiredOn' | 'inServiceOn') => (
    <DateField
      label={t(`form.${name}`)}
      value={typed[name]}
      shown={today}
      onChange={(date) => change({ [name]: date ?? today })}
    />
  )
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('form.description')}
        value={typed.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('form.category')}
          data={categories.map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={typed.category}
          disabled={id !== null}
          onChange={(category) => change({ category: category ?? typed.category })}
        />
        <Select
          label={t('form.condition')}
          data={CONDITIONS.map((each) => ({ value: each, label: t(`condition.${each}`) }))}
          value={typed.condition}
          onChange={(condition) => change({ condition: CONDITIONS.find((each) => each === condition) ?? 'N' })}
        />
      </div>
      <div className={classes.pair}>
        {word('make')}
        {word('serial')}
      </div>
      <div className={classes.pair}>
        <MoneyField
          label={t('form.cost')}
          minor={typed.costXof}
          currency={FUNCTIONAL_CURRENCY}
          onChange={(costXof) => change({ costXof: costXof ?? 0 })}
        />
        {id === null ? (
          <NumberInput
            size="xs"
            label={t('form.copies')}
            value={copies}
            min={1}
            max={200}
            allowDecimal={false}
            onChange={(value) => setCopies(typeof value === 'number' ? value : 1)}
          />
        ) : (
          <NumberInput
            size="xs"
            label={t('form.quantity')}
            value={typed.quantity}
            min={1}
            allowDecimal={false}
            onChange={(value) => change({ quantity: typeof value === 'number' ? value : 1 })}
          />
        )}
      </div>
      <div className={classes.pair}>
        {day('acquiredOn')}
        {day('inServiceOn')}
      </div>
      <div className={classes.pair}>
        <Picker
          label={t('form.account')}
          items={references.accounts}
          value={typed.account}
          disabled={bought}
          listWidth={360}
          onChange={(account) => change({ account: account ?? typed.account })}
        />
        <Picker
          label={t('form.grant')}
          items={references.grants}
          value={typed.grant}
          disabled={bought}
          clearable
          onChange={(grant) => change({ grant, donorPercent: grant === null ? '0' : '100' })}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('form.donorPercent')}
          value={typed.donorPercent}
          inputMode="decimal"
          onChange={(event) => change({ donorPercent: event.currentTarget.value.replace(',', '.') })}
        />
        <NumberInput
          size="xs"
          label={t('form.life')}
          placeholder={t('form.lifeOfCategory')}
          value={typed.lifeMonths ?? ''}
          min={1}
          allowDecimal={false}
          onChange={(value) => change({ lifeMonths: typeof value === 'number' ? value : null })}
        />
      </div>
      <MoneyField
        label={t('form.opening')}
        minor={typed.openingDepreciationXof}
        currency={FUNCTIONAL_CURRENCY}
        onChange={(xof) => change({ openingDepreciationXof: xof ?? 0 })}
      />
      <ThirdPartyField label={t('form.supplier')} value={typed.supplier} onChange={(supplier) => change({ supplier })} />
      <div className={classes.pair}>
        {word('location')}
        {word('custodian')}
      </div>
      <div className={classes.pair}>
        {word('owner')}
        {word('insurance')}
      </div>
      {word('remarks')}
      <Checkbox
        size="xs"
        label={t('form.attractive')}
        checked={typed.attractive}
        onChange={(event) => change({ attractive: event.currentTarget.checked })}
      />
      <FailureNote failure={save.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="tag" busy={save.pending} blocked={blocked}>
          {t(id === null ? 'save' : 'saveChanges')}
        </Button>
      </div>
    </form>
  )
}
