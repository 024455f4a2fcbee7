import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { OrderDetail } from '../../../shared/contract/commitments.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './commitments.module.css'
import { useRoleBlock } from './use-role-block.ts'

/** What was delivered, when and to whom; what is still to come is proposed. */
export function ReceiveForm({ order }: { readonly order: OrderDetail }) {
  const t = useText('commitments')
  const { today } = useScope()
  const receive = useCommand(client.commitments.receive)
  const role = useRoleBlock('preparer')
  const waiting = order.lines.filter((line) => line.remainingQuantity !== '0')
  const [date, setDate] = useState(today)
  const [receivedBy, setReceivedBy] = useState('')
  const [deliveryNote, setDeliveryNote] = useState('')
  const [quantities, setQuantities] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(waiting.map((line) => [line.lineNumber, line.remainingQuantity])),
  )
  const lines = waiting
    .map(({ lineNumber }) => ({ lineNumber, quantity: quantities[lineNumber] ?? '' }))
    .filter(({ quantity }) => quantity.trim() !== '' && quantity.trim() !== '0')
  const blocked =
    role ?? (receivedBy.trim() === '' ? t('missing.receiver') : lines.length === 0 ? t('missing.quantity') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const note = deliveryNote.trim() === '' ? null : deliveryNote.trim()
    const answer = await receive.run({ id: order.id, date, receivedBy, deliveryNote: note, remark: null, lines })
    if (answer.ok) notifications.show({ message: t('receipt.saved', { name: answer.value.number }) })
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.pair}>
        <DateField label={t('form.receivedOn')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
        <TextInput
          label={t('form.receivedBy')}
          value={receivedBy}
          onChange={(event) => setReceivedBy(event.currentTarget.value)}
        />
      </div>
      <TextInput
        label={t('form.deliveryNote')}
        value={deliveryNote}
        onChange={(event) => setDeliveryNote(event.currentTarget.value)}
      />
      {waiting.map((line) => (
        <TextInput
          key={line.lineNumber}
          label={t('form.quantityOf', { description: line.description, left: line.remainingQuantity })}
          value={quantities[line.lineNumber] ?? ''}
          inputMode="decimal"
          onChange={(event) => setQuantities({ ...quantities, [line.lineNumber]: event.currentTarget.value })}
        />
      ))}
      <FailureNote failure={receive.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="import" busy={receive.pending} blocked={blocked}>
          {t('action.receive.do')}
        </Button>
      </div>
    </form>
  )
}
