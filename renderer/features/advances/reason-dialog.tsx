import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './advances.module.css'

interface ReasonDialogProps {
  readonly opened: boolean
  readonly title: string
  readonly action: string
  readonly busy: boolean
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why before an advance is refused or given up. */
export function ReasonDialog({ opened, title, action, busy, onConfirm, onClose }: ReasonDialogProps) {
  const t = useText('advances')
  const shell = useText('shell')
  const [reason, setReason] = useState('')
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={440} closeButtonProps={{ 'aria-label': shell('action.close') }}>
      <div className={classes.dialog}>
        <Textarea
          label={t('reason.label')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={2}
          autosize
          required
          data-autofocus
        />
        <div className={classes.actions}>
          <Button
            variant="danger"
            busy={busy}
            blocked={reason.trim() === '' ? t('blocked.reason') : undefined}
            onClick={() => onConfirm(reason.trim())}
          >
            {action}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
