import { Checkbox, Select, TextInput } from '@mantine/core'
import type { PresetAsk, PresetContent, PresetValues } from '../../../shared/contract/presets.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Picker } from '../../ui/picker/picker.tsx'
import { ThirdPartyField } from '../vouchers/entry/panels/third-party-field.tsx'
import type { References } from '../vouchers/entry/use-references.ts'
import { withAmount, withText } from './preset-form.ts'
import classes from './presets.module.css'

interface PresetFieldsProps {
  readonly content: PresetContent
  readonly values: PresetValues
  readonly currency: string
  readonly references: References
  /** False where the amounts are asked each month. */
  readonly amounts?: boolean | undefined
  /** The first value takes the keyboard (in a dialog). */
  readonly focus?: boolean | undefined
  readonly onChange: (values: PresetValues) => void
}

/** What a preset asks: about the whole voucher, then its own values. */
export function PresetFields({
  content,
  values,
  currency,
  references,
  amounts = true,
  focus = true,
  onChange,
}: PresetFieldsProps) {
  const asks = content.asks.filter(({ kind }) => amounts || kind !== 'amount')
  const first = asks.find(({ kind }) => kind === 'amount' || kind === 'text')?.key
  return (
    <div className={classes.fields}>
      {asks.map((ask) => (
        <AskField
          key={ask.key}
          ask={ask}
          values={values}
          currency={currency}
          references={references}
          focus={focus && ask.key === first}
          onChange={onChange}
        />
      ))}
      <HeadingAsks content={content} values={values} references={references} onChange={onChange} />
    </div>
  )
}

interface AskFieldProps {
  readonly ask: PresetAsk
  readonly values: PresetValues
  readonly currency: string
  readonly references: References
  readonly focus: boolean
  readonly onChange: (values: PresetValues) => void
}

function AskField({ ask, values, currency, references, focus, onChange }: AskFieldProps) {
  const language = useLanguage()
  const label = ask.label[language]
  const text = values.texts[ask.key] ?? ''
  switch (ask.kind) {
    case 'amount':
      return (
        <MoneyField
          label={label}
          minor={values.amounts[ask.key] ?? null}
          currency={currency}
          onChange={(minor) => onChange(withAmount(values, ask.key, minor))}
          required={ask.required}
          autoFocus={focus}
        />
      )
    case 'yesNo':
      return (
        <Checkbox
          label={label}
          className={classes.check ?? ''}
          checked={text === 'yes'}
          onChange={(event) => onChange(withText(values, ask.key, event.currentTarget.checked ? 'yes' : 'no'))}
        />
      )
    case 'account':
      return (
        <Picker
          label={label}
          items={references.accounts.filter(
            ({ code }) => !ask.accounts || ask.accounts.some((prefix) => code.startsWith(prefix)),
          )}
          value={text === '' ? null : text}
          onChange={(code) => onChange(withText(values, ask.key, code))}
          required={ask.required}
        />
      )
    case 'text':
      return (
        <TextInput
          label={label}
          value={text}
          onChange={(event) => onChange(withText(values, ask.key, event.currentTarget.value))}
          required={ask.required}
          data-autofocus={focus || undefined}
          autoComplete="off"
        />
      )
  }
}

type HeadingAsksProps = Pick<PresetFieldsProps, 'content' | 'values' | 'references' | 'onChange'>

function HeadingAsks({ content, values, references, onChange }: HeadingAsksProps) {
  const t = useText('presets')
  const { ledger } = useScope()
  const language = useLanguage()
  const asks = (key: (typeof content.headings)[number]) => content.headings.includes(key)
  const write = (key: string) => (text: string | null) => onChange(withText(values, key, text))
  const grant = values.texts.grant ?? ''
  return (
    <>
      {asks('grant') && ledger.grants.length > 0 ? (
        <Select
          label={t('field.grant')}
          data={[
            { value: '', label: t('field.ownFunds') },
            ...ledger.grants.map(({ code, title }) => ({ value: code, label: `${code} · ${title[language]}` })),
          ]}
          value={grant}
          onChange={(code) => onChange(withText(withText(values, 'budgetLine', null), 'grant', code))}
        />
      ) : null}
      {asks('budgetLine') && grant !== '' ? (
        <Picker
          label={t('field.budgetLine')}
          items={references.budgets.get(grant)?.choices ?? []}
          value={values.texts.budgetLine ?? null}
          onChange={write('budgetLine')}
          clearable
        />
      ) : null}
      {asks('partner') && references.partners.length > 0 ? (
        <Picker
          label={t('field.partner')}
          items={references.partners}
          value={values.texts.partner ?? null}
          onChange={write('partner')}
          clearable
        />
      ) : null}
      {asks('thirdParty') ? (
        <ThirdPartyField label={t('field.thirdParty')} value={values.texts.thirdParty ?? null} onChange={write('thirdParty')} />
      ) : null}
      {asks('paymentMode') ? (
        <TextInput
          label={t('field.paymentMode')}
          value={values.texts.paymentMode ?? ''}
          onChange={(event) => write('paymentMode')(event.currentTarget.value)}
          autoComplete="off"
        />
      ) : null}
      {asks('invoice') ? (
        <TextInput
          label={t('field.invoice')}
          value={values.texts.invoice ?? ''}
          onChange={(event) => write('invoice')(event.currentTarget.value)}
          autoComplete="off"
        />
      ) : null}
    </>
  )
}
