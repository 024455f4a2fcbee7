import { Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './detail.module.css'

interface ReturnDialogProps {
  readonly voucher: VoucherDetail
  readonly opened: boolean
  readonly onClose: () => void
}

/** Gives a voucher back to who prepared it, with the reason. */
export function ReturnDialog({ voucher, opened, onClose }: ReturnDialogProps) {
  const t = useText('vouchers')
  const shell = useText('shell')
  const [reason, setReason] = useState('')
  const giveBack = useCommand(client.vouchers.returnDraft)
  const send = async () => {
    if (reason.trim() === '') return
    const at = voucher.revision === null ? {} : { revision: voucher.revision }
    const answer = await giveBack.run({ key: voucher.key, ...at, reason })
    if (!answer.ok) return
    notifications.show({ message: t('done.returned') })
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('return.title')}
      size={440}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('return.text', { name: voucher.preparedBy ?? '' })}</p>
        <Textarea
          label={t('return.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          autosize
          required
          data-autofocus
        />
        <FailureNote failure={giveBack.failure} />
        <div className={classes.dialogActions}>
          <Button
            variant="primary"
            icon="restore"
            busy={giveBack.pending}
            blocked={reason.trim() === '' ? t('return.reasonFirst') : undefined}
            onClick={() => void send()}
          >
            {t('action.return')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
