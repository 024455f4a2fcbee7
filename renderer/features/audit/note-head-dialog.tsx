import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { parsedHead } from '../../../shared/audit/parsed-head.ts'
import type { HeadSource } from '../../../shared/contract/verification.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useAction } from '../../client/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './audit.module.css'
import { bareHead } from './fingerprint.ts'

/** What a person may say of the paper or the file that a head was read on. */
const SOURCES: readonly HeadSource[] = ['certificate', 'workbook', 'package', 'email', 'other']

interface NoteHeadDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Takes a head that the advisor reads on a certificate, a workbook, a package or in a letter; each verification then asks for it. */
export function NoteHeadDialog({ opened, onClose }: NoteHeadDialogProps) {
  const t = useText('audit')
  const shell = useText('shell')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('heads.note')}
      size={560}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      {opened ? <NoteHeadForm onClose={onClose} /> : null}
    </Modal>
  )
}

function NoteHeadForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText('audit')
  const { today } = useScope()
  const [head, setHead] = useState('')
  const [source, setSource] = useState<HeadSource>('certificate')
  const [date, setDate] = useState(today)
  const [note, setNote] = useState('')
  const { run, pending, failure } = useAction(client.audit.noteHead)
  const whole = parsedHead(head) !== undefined
  const send = async () => {
    const answer = await run({ head, source, date, note })
    if (!answer.ok) return
    notifications.show({ message: t(`heads.noted.${answer.value.state === 'held' ? 'held' : 'missing'}`) })
    onClose()
  }
  return (
    <form
      className={classes.dialog}
      onSubmit={(event) => {
        event.preventDefault()
        if (whole) void send()
      }}
    >
      <p>{t('heads.noteText')}</p>
      <TextInput
        size="xs"
        label={t('heads.head')}
        placeholder={t('head.placeholder')}
        description={head === '' || whole ? undefined : t('head.incomplete', { length: bareHead(head).length })}
        value={head}
        onChange={(event) => setHead(event.currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
      <NativeSelect
        size="xs"
        label={t('heads.source')}
        value={source}
        data={SOURCES.map((value) => ({ value, label: t(`heads.source.${value}`) }))}
        onChange={(event) => setSource(SOURCES.find((each) => each === event.currentTarget.value) ?? 'other')}
      />
      <TextInput
        size="xs"
        type="date"
        label={t('heads.date')}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t('heads.remark')}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FailureNote failure={failure} />
      <div className={classes.dialogActions}>
        <Button type="submit" variant="primary" busy={pending} blocked={whole ? undefined : t('heads.needed')}>
          {t('heads.keep')}
        </Button>
      </div>
    </form>
  )
}
