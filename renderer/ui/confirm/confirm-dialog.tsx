import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import { useText } from '../language/use-text.ts'
import { Notice } from '../notice/notice.tsx'
import classes from './confirm-dialog.module.css'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen and whether it can be undone. */
  readonly children: ReactNode
  /** The action itself, in words: "Sceller mars 2020". */
  readonly action: string
  readonly busy?: boolean | undefined
  readonly danger?: boolean | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone, with the action's own words on its button. */
export function ConfirmDialog({ opened, title, children, action, busy, danger, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useText('shell')
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={440}>
      <div className={classes.body}>
        <Notice tone="warn">{children}</Notice>
        <div className={classes.actions}>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
          <Button data-autofocus onClick={onClose}>
            {t('action.back')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
