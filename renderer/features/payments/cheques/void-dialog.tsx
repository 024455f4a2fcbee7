import { Modal, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { writeChequeNumber } from '../../../../domain/payments/cheque-number.ts'
import type { Cheque } from '../../../../shared/contract/payments-cheques.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../payments.module.css'

interface VoidDialogProps {
  readonly account: string
  readonly cheque: Cheque | null
  readonly next: { readonly number: number; readonly width: number } | null
  readonly onClose: () => void
}

/** Makes a cheque void with its reason: its number stays, and the money of a posted one comes back by a voucher proposed. */
export function VoidDialog({ account, cheque, next, onClose }: VoidDialogProps) {
  const t = useText('payments')
  const shell = useText('shell')
  const { today } = useScope()
  const offered = cheque ?? next
  const [number, setNumber] = useState(offered ? writeChequeNumber(offered.number, offered.width) : '')
  const [kind, setKind] = useState<'void' | 'stale'>(cheque?.flags.includes('tooOld') ? 'stale' : 'void')
  const [reason, setReason] = useState('')
  const [date, setDate] = useState(today)
  const send = useCommand(client.payments.voidCheque)
  const asked = /^\d+$/.test(number.trim()) ? Number(number) : null
  const blocked = asked === null ? t('blocked.number') : reason.trim() === '' ? t('blocked.reason') : undefined
  const submit = async () => {
    if (asked === null) return
    const answer = await send.run({ account, number: asked, kind, date, reason })
    if (!answer.ok) return
    notifications.show({ message: t(answer.value.key === null ? 'cheque.voided' : 'cheque.voidedVoucher') })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cheque.voidTitle')}
      size={480}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <Notice>{t('cheque.voidText')}</Notice>
        <div className={classes.fields}>
          <TextInput
            label={t('cheque.number')}
            value={number}
            w={110}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField
            label={t('column.date')}
            value={date}
            shown={date}
            className={classes.date}
            onChange={(day) => day && setDate(day)}
          />
          <Segmented
            label={t('cheque.kind')}
            segments={[
              { key: 'void', label: t('cheque.state.void') },
              { key: 'stale', label: t('cheque.state.stale') },
            ]}
            value={kind}
            onChange={setKind}
          />
        </div>
        <Textarea
          label={t('reason')}
          value={reason}
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureNote failure={send.failure} />
        <div className={classes.dialogActions}>
          <Button onClick={onClose}>{shell('action.back')}</Button>
          <Button variant="danger" busy={send.pending} blocked={blocked} onClick={() => void submit()}>
            {t('cheque.void')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
