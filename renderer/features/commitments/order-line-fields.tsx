import { TextInput } from '@mantine/core'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Picker } from '../../ui/picker/picker.tsx'
import type { References } from '../vouchers/entry/use-references.ts'
import { BudgetPlaceFields } from './budget-place-fields.tsx'
import classes from './commitments.module.css'
import { amountOf, type FormLine, type FormOrder } from './model/order-form.ts'

interface OrderLineFieldsProps {
  readonly order: FormOrder
  readonly line: FormLine
  readonly index: number
  readonly references: References
  readonly onChange: (line: FormLine) => void
  readonly onRemove: (() => void) | undefined
}

/** One line of an order: what, how much, at which price, and which budget line it is charged to. */
export function OrderLineFields({ order, line, index, references, onChange, onRemove }: OrderLineFieldsProps) {
  const t = useText('commitments')
  const change = (part: Partial<FormLine>) => onChange({ ...line, ...part })
  return (
    <fieldset className={classes.line}>
      <div className={classes.lineHead}>
        <strong>{t('form.line', { number: index + 1 })}</strong>
        <Money minor={amountOf(order, line)} currency={order.currency} sign="after" strong />
        {onRemove ? <IconButton icon="trash" label={t('form.removeLine', { number: index + 1 })} onClick={onRemove} /> : null}
      </div>
      <TextInput
        label={t('form.description')}
        value={line.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <div className={classes.quantities}>
        {order.kind === 'payroll' ? null : (
          <TextInput
            label={t('form.quantity')}
            value={line.quantity}
            inputMode="decimal"
            onChange={(event) => change({ quantity: event.currentTarget.value })}
          />
        )}
        {order.kind === 'payroll' ? null : (
          <TextInput label={t('form.unit')} value={line.unit} onChange={(event) => change({ unit: event.currentTarget.value })} />
        )}
        <MoneyField
          label={order.kind === 'payroll' ? t('form.monthly') : t('form.unitPrice')}
          minor={line.unitPriceMinor}
          currency={order.currency}
          onChange={(unitPriceMinor) => change({ unitPriceMinor })}
        />
      </div>
      <Picker
        label={t('form.account')}
        items={references.accounts}
        value={line.account}
        onChange={(account) => change({ account })}
        listWidth={380}
      />
      <BudgetPlaceFields place={line} references={references} onChange={change} />
    </fieldset>
  )
}
