import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import type { AgreementField } from '../../../domain/grants/agreement-changes.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import type { AgreementEditorProps } from './agreement-editor.ts'
import { CodesInput } from './codes-input.tsx'
import { EligibilityEditor } from './eligibility-editor.tsx'
import { fieldValue, withField } from './model/agreement-edit.ts'
import { FIELD_INPUTS, NULLABLE } from './model/field-inputs.ts'
import { NpacEditor, RetroactiveEditor } from './npac-editor.tsx'
import { PlanEditor, YearsEditor } from './plan-editor.tsx'

/** One field of the agreement, typed in the way that its kind of value asks for. */
export function AgreementFieldInput({ field, ...editor }: AgreementEditorProps & { readonly field: AgreementField }) {
  const t = useText('grants')
  const { agreement, onChange } = editor
  if (field === 'donor') return null
  const input = FIELD_INPUTS[field]
  const value = fieldValue(agreement, field)
  const set = (next: unknown) => onChange(withField(agreement, field, next))
  const label = t(`field.${field}`)
  switch (input.kind) {
    case 'plan':
      return <PlanEditor {...editor} />
    case 'years':
      return <YearsEditor {...editor} />
    case 'npac':
      return <NpacEditor {...editor} />
    case 'retroactive':
      return <RetroactiveEditor {...editor} />
    case 'eligibility':
      return <EligibilityEditor {...editor} />
    case 'money':
      return (
        <MoneyField
          label={label}
          minor={agreement.ceilingMinor}
          currency={agreement.currency}
          onChange={(minor) => set(minor ?? agreement.ceilingMinor)}
        />
      )
    case 'date':
      return <DateField label={label} value={String(value)} shown={String(value)} onChange={(date) => set(date ?? value)} />
    case 'flag':
      return <Checkbox size="xs" label={label} checked={value === true} onChange={(event) => set(event.currentTarget.checked)} />
    case 'count':
      return (
        <NumberInput
          size="xs"
          label={label}
          value={Number(value)}
          min={0}
          allowDecimal={false}
          onChange={(count) => set(typeof count === 'number' ? count : 0)}
        />
      )
    case 'choice':
      return (
        <Select
          label={label}
          data={input.choices.map((each) => ({ value: each, label: t(`value.${each}`) }))}
          value={value === null ? null : String(value)}
          allowDeselect={false}
          clearable={input.clearable ?? false}
          placeholder={t('value.none')}
          onChange={set}
        />
      )
    case 'codes':
      return <CodesInput label={label} codes={value as readonly string[]} onChange={set} />
    case 'text':
    case 'decimal': {
      const plain = (typed: string) => (input.kind === 'decimal' ? typed.trim().replace(',', '.') : typed)
      return (
        <TextInput
          label={label}
          value={value === null ? '' : String(value)}
          inputMode={input.kind === 'decimal' ? 'decimal' : 'text'}
          onChange={(event) => {
            const typed = plain(event.currentTarget.value)
            set(typed === '' && NULLABLE.includes(field) ? null : typed)
          }}
        />
      )
    }
  }
}
