import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../client/failure.ts'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'

interface ReasonDialogProps {
  readonly title: string
  readonly children: string
  readonly action: string
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why before a key goes out of use: it cannot be undone, and the reason stays in the chain. */
export function ReasonDialog({ title, children, action, busy, failure, onConfirm, onClose }: ReasonDialogProps) {
  const t = useText('exchange')
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog opened title={title} action={action} busy={busy} danger onConfirm={() => onConfirm(reason)} onClose={onClose}>
      <p>{children}</p>
      <TextInput
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autoComplete="off"
      />
      <FailureNote failure={failure} />
    </ConfirmDialog>
  )
}
