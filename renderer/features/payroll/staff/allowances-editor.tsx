import { Checkbox, TextInput } from '@mantine/core'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import classes from '../payroll.module.css'
import { nextId, type TypedAllowance } from './employee-draft.ts'

interface AllowancesEditorProps {
  readonly allowances: readonly TypedAllowance[]
  readonly onChange: (allowances: readonly TypedAllowance[]) => void
}

/** Monthly allowances beside base pay, taxable or not. */
export function AllowancesEditor({ allowances, onChange }: AllowancesEditorProps) {
  const t = useText('payroll')
  const edit = (id: number, part: Partial<TypedAllowance>) =>
    onChange(allowances.map((allowance) => (allowance.id === id ? { ...allowance, ...part } : allowance)))
  return (
    <>
      {allowances.map((allowance) => (
        <div key={allowance.id} className={classes.allowance}>
          <TextInput
            aria-label={t('allowance.label')}
            placeholder={t('allowance.placeholder')}
            value={allowance.label}
            onChange={(event) => edit(allowance.id, { label: event.currentTarget.value })}
          />
          <MoneyField
            name={t('allowance.amount')}
            minor={allowance.amountXof}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(amountXof) => edit(allowance.id, { amountXof })}
          />
          <Checkbox
            label={t('allowance.taxable')}
            checked={allowance.taxable}
            onChange={(event) => edit(allowance.id, { taxable: event.currentTarget.checked })}
          />
          <IconButton
            icon="trash"
            label={t('allowance.remove', { label: allowance.label })}
            onClick={() => onChange(allowances.filter((other) => other.id !== allowance.id))}
          />
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          onClick={() => onChange([...allowances, { id: nextId(allowances), label: '', amountXof: null, taxable: true }])}
        >
          {t('allowance.add')}
        </Button>
      </div>
    </>
  )
}
