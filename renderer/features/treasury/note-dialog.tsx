import { Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import type { OpenItem } from './model/selection.ts'
import classes from './treasury.module.css'

interface NoteDialogProps {
  readonly kind: 'bank_error' | 'note'
  readonly about: OpenItem
  readonly onKeep: (note: string) => Promise<boolean>
  readonly onClose: () => void
}

/** What is done about an item, in a person's words: it stands on the reconciliation and answers to the monthly close. */
export function NoteDialog({ kind, about, onKeep, onClose }: NoteDialogProps) {
  const t = useText('treasury')
  const shell = useText('shell')
  const [note, setNote] = useState('')
  const bank = kind === 'bank_error'
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (await onKeep(note)) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(bank ? 'classify.bankErrorTitle' : 'classify.noteTitle')}
      size={460}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void keep(event)}>
        <p>{about.label}</p>
        <Textarea
          label={t(bank ? 'classify.bankErrorField' : 'classify.noteField')}
          autosize
          minRows={2}
          data-autofocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={classes.dialogActions}>
          <Button variant="primary" type="submit">
            {t(bank ? 'classify.bankError' : 'classify.keep')}
          </Button>
          <Button onClick={onClose}>{shell('action.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}
