import { Modal, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { reversalDate, yearOpenedBy } from '../../../../domain/vouchers/reversal-date.ts'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { typedDate } from '../entry/model/typed-date.ts'
import classes from './detail.module.css'

interface ReverseDialogProps {
  readonly voucher: VoucherDetail
  readonly opened: boolean
  readonly onClose: () => void
  readonly onReversed: (key: string) => void
}

/** Takes a posted voucher back by a linked reversal, its date in an open month, and why; where two write, it is proposed to whoever approves. */
export function ReverseDialog({ voucher, opened, onClose, onReversed }: ReverseDialogProps) {
  const t = useText('vouchers')
  const shell = useText('shell')
  const { ledger } = useScope()
  const [date, setDate] = useState<string | null>(() => reversalDate(voucher.date, ledger.periods))
  const [reason, setReason] = useState('')
  const openedYear = date === null ? null : yearOpenedBy(date, ledger.periods)
  const reverse = useCommand(client.vouchers.reverse)
  const propose = useCommand(client.vouchers.proposeReversal)
  const blocked = date === null ? t('reverse.dateFirst') : reason.trim() === '' ? t('reverse.reasonFirst') : undefined
  const send = async () => {
    if (date === null || blocked !== undefined || voucher.number === null) return
    const input = { number: voucher.number, date, reason }
    if (ledger.postsAlone) {
      const answer = await reverse.run(input)
      if (!answer.ok) return
      notifications.show({ message: t('done.reversed', { number: answer.value.number }) })
      onClose()
      return onReversed(answer.value.key)
    }
    const answer = await propose.run(input)
    if (!answer.ok) return
    notifications.show({ message: t('done.reversalProposed') })
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
        <Notice tone="info">{t(ledger.postsAlone ? 'reverse.text' : 'reverse.textProposed')}</Notice>
        <DateInput
          label={t('reverse.date')}
          value={date}
          onChange={setDate}
          dateParser={(typed) => typedDate(typed, date ?? voucher.date) ?? null}
          minDate={voucher.date}
          required
          w={160}
        />
        {openedYear === null ? null : <Notice tone="warn">{t('reverse.opensYear', { year: openedYear })}</Notice>}
        <Textarea
          label={t('reverse.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          autosize
          required
          data-autofocus
        />
        <FailureNote failure={reverse.failure ?? propose.failure} />
        <div className={classes.dialogActions}>
          <Button
            variant="danger"
            icon="undo"
            busy={reverse.pending || propose.pending}
            blocked={blocked}
            onClick={() => void send()}
          >
            {t(ledger.postsAlone ? 'action.reverse' : 'reverse.propose')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
