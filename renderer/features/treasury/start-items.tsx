import { TextInput } from '@mantine/core'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from './treasury.module.css'

export interface TypedItem {
  readonly key: number
  readonly date: string
  readonly reference: string
  readonly payee: string
  readonly amountMinor: number | null
}

interface StartItemsProps {
  readonly items: readonly TypedItem[]
  readonly currency: string
  readonly onChange: (items: readonly TypedItem[]) => void
}

/** Cheques and deposits of before the books that the bank had not seen when the account begins. */
export function StartItems({ items, currency, onChange }: StartItemsProps) {
  const t = useText('treasury')
  const change = (key: number, part: Partial<TypedItem>) =>
    onChange(items.map((item) => (item.key === key ? { ...item, ...part } : item)))
  const add = () =>
    onChange([
      ...items,
      { key: Math.max(0, ...items.map((item) => item.key)) + 1, date: '', reference: '', payee: '', amountMinor: null },
    ])
  return (
    <fieldset className={classes.layout}>
      <legend>{t('start.items')}</legend>
      {items.map((item) => (
        <div key={item.key} className={classes.startItem}>
          <TextInput
            aria-label={t('item.date')}
            placeholder="2019-12-20"
            value={item.date}
            onChange={(event) => change(item.key, { date: event.currentTarget.value.trim() })}
          />
          <TextInput
            aria-label={t('item.reference')}
            placeholder={t('item.reference')}
            value={item.reference}
            onChange={(event) => change(item.key, { reference: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t('start.payee')}
            placeholder={t('start.payee')}
            value={item.payee}
            onChange={(event) => change(item.key, { payee: event.currentTarget.value })}
          />
          <MoneyField
            name={t('item.amount', { currency })}
            minor={item.amountMinor}
            currency={currency}
            onChange={(amountMinor) => change(item.key, { amountMinor })}
          />
          <IconButton
            icon="trash"
            label={t('start.removeItem')}
            onClick={() => onChange(items.filter((other) => other.key !== item.key))}
          />
        </div>
      ))}
      <div className={classes.dialogActions}>
        <Button small icon="plus" onClick={add}>
          {t('start.addItem')}
        </Button>
        {items.length > 0 ? <span className={classes.hint}>{t('start.outSign')}</span> : null}
      </div>
    </fieldset>
  )
}
