import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './capacity.module.css'

interface WithdrawDialogProps {
  readonly title: string
  readonly id: number
  readonly procedure: (input: { commandId: string; id: number; reason: string }) => Promise<unknown>
  readonly onClose: () => void
}

/** Takes back what was recorded wrongly, with the reason. */
export function WithdrawDialog({ title, id, procedure, onClose }: WithdrawDialogProps) {
  const t = useText('capacity')
  const withdraw = useCommand(procedure)
  const [reason, setReason] = useState('')
  const submit = async () => {
    const answer = await withdraw.run({ id, reason })
    if (answer.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`${t('withdraw')} · ${title}`} size={440}>
      <div className={classes.dialog}>
        <Notice tone="warn">{t('withdrawWhy')}</Notice>
        <TextInput
          label={t('reason')}
          value={reason}
          maxLength={300}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureNote failure={withdraw.failure} />
        <div className={classes.end}>
          <Button variant="danger" busy={withdraw.pending} onClick={() => void submit()}>
            {t('withdraw')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
