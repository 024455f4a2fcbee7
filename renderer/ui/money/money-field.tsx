import { TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useState } from 'react'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useLanguage } from '../language/use-language.ts'
import { useText } from '../language/use-text.ts'
import classes from './money.module.css'
import { parseAmount } from './parse-amount.ts'

interface MoneyFieldProps {
  readonly label?: ReactNode
  /** The name for screen readers when no label is drawn. */
  readonly name?: string | undefined
  readonly minor: number | null
  readonly currency: string
  readonly onChange: (minor: number | null) => void
  readonly error?: ReactNode
  readonly readOnly?: boolean | undefined
  readonly required?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly width?: number | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** An amount to type: right-aligned, its currency after it; accepts sums and thousands, and is written out on leaving. */
export function MoneyField({
  label,
  name,
  minor,
  currency,
  onChange,
  error,
  readOnly,
  required,
  autoFocus,
  width,
  ref,
}: MoneyFieldProps) {
  const language = useLanguage()
  const t = useText('shell')
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ readonly text: string; readonly beside: number | null } | null>(null)

  const leave = () => {
    if (typed === null) return
    const amount = typed.trim() === '' ? null : parseAmount(typed, currency, language)
    if (amount === undefined) return setRefused({ text: typed, beside: minor })
    setTyped(null)
    setRefused(null)
    if (amount !== minor) onChange(amount)
  }
  // A refusal is forgotten when another value arrives from outside.
  const refusal = refused !== null && refused.beside === minor ? refused.text : null
  const written = minor === null ? '' : formatMoney(minor, currency, language)
  const donor = currency === FUNCTIONAL_CURRENCY ? '' : ` ${classes.fieldDonor}`
  return (
    <TextInput
      ref={ref}
      label={label}
      aria-label={name}
      title={t('money.formula')}
      value={typed ?? written}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape' && typed !== null) setTyped(null)
      }}
      error={error ?? (refusal === null ? undefined : t('money.invalid', { text: refusal, currency }))}
      readOnly={readOnly ?? false}
      required={required ?? false}
      autoFocus={autoFocus ?? false}
      inputMode="decimal"
      autoComplete="off"
      w={width}
      rightSectionWidth={40}
      rightSection={<span className={classes.fieldCurrency + donor}>{currency}</span>}
      classNames={{ root: classes.field, input: classes.fieldInput + donor }}
    />
  )
}
