import { Modal, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from './detail.module.css'
import { reversalDate } from './reversal-date.ts'

interface ReverseDialogProps {
  readonly voucher: VoucherDetail
  readonly opened: boolean
  readonly onClose: () => void
  readonly onReversed: (key: string) => void
}

/** Takes a posted voucher back by a linked reversal: its date in an open month, and why. */
export function ReverseDialog({ voucher, opened, onClose, onReversed }: ReverseDialogProps) {
  const t = useText('vouchers')
  const shell = useText('shell')
  const { ledger, today } = useScope()
  const [date, setDate] = useState<string | null>(() => reversalDate(voucher.date, today, ledger.periods))
  const [reason, setReason] = useState('')
  const reverse = useCommand(client.vouchers.reverse)
  const blocked = date === null ? t('reverse.dateFirst') : reason.trim() === '' ? t('reverse.reasonFirst') : undefined
  const send = async () => {
    if (date === null || blocked !== undefined || voucher.number === null) return
    const answer = await reverse.run({ number: voucher.number, date, reason })
    if (!answer.ok) return
    notifications.show({ message: t('done.reversed', { number: answer.value.number }) })
    onClose()
    onReversed(answer.value.key)
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('reverse.title', { number: voucher.number ?? '' })}
      size={460}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <Notice tone="info">{t('reverse.text')}</Notice>
        <DateInput label={t('reverse.date')} value={date} onChange={setDate} minDate={voucher.date} required w={160} />
        <Textarea
          label={t('reverse.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          autosize
          required
          data-autofocus
        />
        <FailureNote failure={reverse.failure} />
        <div className={classes.dialogActions}>
          <Button variant="danger" icon="undo" busy={reverse.pending} blocked={blocked} onClick={() => void send()}>
            {t('action.reverse')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
