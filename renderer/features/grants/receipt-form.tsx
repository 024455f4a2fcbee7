import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { GrantPlan } from '../../../shared/contract/grants.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import forms from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { receiptField, spokenFailure } from './model/spoken-failure.ts'

interface ReceiptFormProps {
  readonly grant: string
  readonly plan: GrantPlan
  readonly onSaved: (label: string) => void
}

/** A receipt of the donor's money, from the bank's credit advice. It begins with the next tranche that the plan awaits. */
export function ReceiptForm({ grant, plan, onSaved }: ReceiptFormProps) {
  const t = useText('grants')
  const { today } = useScope()
  const record = useCommand(client.grants.recordReceipt)
  const role = useRoleBlock('preparer')
  const next = plan.rows.find(({ state }) => state === 'awaited' || state === 'late')
  const [typed, setTyped] = useState(() => ({
    number: next?.label ?? '',
    date: today,
    amountMinor: next?.plannedMinor ?? 0,
    xofCredited: null as number | null,
    feesXof: 0,
    bankAccount: plan.banks[0]?.account ?? '',
    reference: null as string | null,
  }))
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const bank = plan.banks.find(({ account }) => account === typed.bankAccount)
  // On an account in the grant's own currency there are no francs until an exchange.
  const own = bank?.currency === plan.currency && plan.currency !== FUNCTIONAL_CURRENCY
  const whole = typed.number.trim() !== '' && typed.amountMinor > 0 && bank !== undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined || !whole) return
    const receipt = own ? { ...typed, xofCredited: null, feesXof: 0 } : typed
    const answer = await record.run({ grant, receipt })
    if (!answer.ok) return
    notifications.show({ message: t('receipt.saved', { label: answer.value.label }) })
    onSaved(answer.value.label)
  }
  return (
    <form className={forms.form} onSubmit={(event) => void submit(event)}>
      <div className={forms.pair}>
        <TextInput
          label={t('receipt.number')}
          value={typed.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <DateField
          label={t('receipt.date')}
          value={typed.date}
          shown={today}
          onChange={(date) => change({ date: date ?? today })}
        />
      </div>
      <Select
        label={t('receipt.bank')}
        data={plan.banks.map(({ account, journal, currency }) => ({
          value: account,
          label: `${journal} · ${account} · ${currency}`,
        }))}
        value={typed.bankAccount}
        allowDeselect={false}
        onChange={(bankAccount) => change({ bankAccount: bankAccount ?? '' })}
      />
      <MoneyField
        label={t('receipt.amount')}
        minor={typed.amountMinor === 0 ? null : typed.amountMinor}
        currency={plan.currency}
        onChange={(minor) => change({ amountMinor: minor ?? 0 })}
      />
      {own ? null : (
        <div className={forms.pair}>
          <MoneyField
            label={t('receipt.xof')}
            minor={typed.xofCredited}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(xofCredited) => change({ xofCredited })}
          />
          <MoneyField
            label={t('receipt.fees')}
            minor={typed.feesXof}
            currency={FUNCTIONAL_CURRENCY}
            onChange={(feesXof) => change({ feesXof: feesXof ?? 0 })}
          />
        </div>
      )}
      <TextInput
        label={t('receipt.reference')}
        value={typed.reference ?? ''}
        onChange={(event) => change({ reference: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <FailureNote failure={spokenFailure(record.failure, receiptField(t))} />
      <div className={forms.actions}>
        <Button
          type="submit"
          variant="primary"
          icon="save"
          busy={record.pending}
          blocked={role ?? (whole ? undefined : t('receipt.missing'))}
        >
          {t('receipt.save')}
        </Button>
      </div>
    </form>
  )
}
