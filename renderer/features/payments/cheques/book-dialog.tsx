import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../payments.module.css'

/** A cheque book by its first and last number, as they are printed. */
export function BookDialog({ account, onClose }: { readonly account: string; readonly onClose: () => void }) {
  const t = useText('payments')
  const shell = useText('shell')
  const { today } = useScope()
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [receivedOn, setReceivedOn] = useState(today)
  const add = useCommand(client.payments.addChequeBook)
  const blocked = first.trim() === '' || last.trim() === '' ? t('blocked.numbers') : undefined
  const send = async () => {
    if ((await add.run({ account, first, last, receivedOn })).ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('book.title')} size={440} closeButtonProps={{ 'aria-label': shell('action.close') }}>
      <form
        className={classes.dialog}
        onSubmit={(event) => {
          event.preventDefault()
          if (blocked === undefined) void send()
        }}
      >
        <div className={classes.fields}>
          <TextInput
            label={t('book.first')}
            value={first}
            placeholder="000451"
            w={120}
            data-autofocus
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <TextInput
            label={t('book.last')}
            value={last}
            placeholder="000475"
            w={120}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
          <DateField
            label={t('book.received')}
            value={receivedOn}
            shown={receivedOn}
            className={classes.date}
            onChange={(date) => date && setReceivedOn(date)}
          />
        </div>
        <FailureNote failure={add.failure} />
        <div className={classes.dialogActions}>
          <Button onClick={onClose}>{shell('action.back')}</Button>
          <Button type="submit" variant="primary" icon="plus" busy={add.pending} blocked={blocked}>
            {t('book.do')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
