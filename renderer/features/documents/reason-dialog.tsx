import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../client/failure.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './documents.module.css'

interface ReasonDialogProps {
  readonly title: string
  readonly text: string
  /** The action in words. */
  readonly action: string
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why, before something that stays on record. */
export function ReasonDialog({ title, text, action, busy, failure, onConfirm, onClose }: ReasonDialogProps) {
  const t = useText('documents')
  const shell = useText('shell')
  const [reason, setReason] = useState('')
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ 'aria-label': shell('action.close') }}>
      <div className={classes.dialog}>
        <p>{text}</p>
        <Textarea
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={2}
          autosize
          required
          data-autofocus
        />
        <FailureNote failure={failure} />
        <div className={classes.dialogActions}>
          <Button
            variant="primary"
            busy={busy}
            blocked={reason.trim() === '' ? t('reason.first') : undefined}
            onClick={() => onConfirm(reason)}
          >
            {action}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
