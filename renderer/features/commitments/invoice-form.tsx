import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OrderDetail } from '../../../shared/contract/commitments.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './commitments.module.css'
import { useRoleBlock } from './use-role-block.ts'

/** The supplier's invoice: its number and what it charges by line; the voucher that it proposes opens for entry. */
export function InvoiceForm({ order }: { readonly order: OrderDetail }) {
  const t = useText('commitments')
  const { today } = useScope()
  const propose = useCommand(client.commitments.proposeInvoice)
  const role = useRoleBlock('preparer')
  const [date, setDate] = useState(today)
  const [invoice, setInvoice] = useState('')
  const [invoiceDate, setInvoiceDate] = useState<string | null>(null)
  const [amounts, setAmounts] = useState<Readonly<Record<number, number | null>>>(() =>
    Object.fromEntries(order.lines.map((line) => [line.lineNumber, line.openMinor])),
  )
  const lines = order.lines
    .map(({ lineNumber }) => ({ lineNumber, amountMinor: amounts[lineNumber] ?? 0 }))
    .filter(({ amountMinor }) => amountMinor !== 0)
  const blocked = role ?? (invoice.trim() === '' ? t('missing.invoice') : lines.length === 0 ? t('missing.amount') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await propose.run({ id: order.id, date, invoice, invoiceDate, lines })
    if (answer.ok) navigate('voucherEntry', { key: answer.value.key })
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput label={t('form.invoice')} value={invoice} onChange={(event) => setInvoice(event.currentTarget.value)} />
      <div className={classes.pair}>
        <DateField label={t('form.invoiceDate')} value={invoiceDate} shown={today} clearable onChange={setInvoiceDate} />
        <DateField label={t('form.bookedOn')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
      </div>
      {order.lines.map((line) => (
        <MoneyField
          key={line.lineNumber}
          label={line.description}
          minor={amounts[line.lineNumber] ?? null}
          currency={order.currency}
          onChange={(minor) => setAmounts({ ...amounts, [line.lineNumber]: minor })}
        />
      ))}
      <FailureNote failure={propose.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="voucher" busy={propose.pending} blocked={blocked}>
          {t('action.invoice.do')}
        </Button>
      </div>
    </form>
  )
}
