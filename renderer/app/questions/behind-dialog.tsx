import { Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import type { Fault } from '../../../shared/result/fault.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './questions.module.css'

interface BehindDialogProps {
  /** What is missing, and since when. */
  readonly fault: Fault
  readonly onAnswer: (given: boolean) => void
}

/** Asks before a file is written that lacks what this computer knows; the answer stays in the chain. */
export function BehindDialog({ fault, onAnswer }: BehindDialogProps) {
  const t = useText('heads')
  const shell = useText('shell')
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const { run, pending, failure } = useCommand(client.heads.acceptBehind)
  const needed = reason.trim() === '' ? t('behind.needed') : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (needed !== undefined) return
    const accepted = await run({ reason })
    if (accepted.ok) onAnswer(true)
  }
  return (
    <Modal
      opened
      onClose={() => onAnswer(false)}
      title={t('behind.title')}
      size={520}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <Notice tone="warn">
          <p>{faultText(fault, language)}</p>
          <p>{t('behind.text')}</p>
        </Notice>
        <TextInput
          label={t('behind.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoComplete="off"
        />
        <FailureNote failure={failure} />
        <div className={classes.actions}>
          <Button type="submit" variant="danger" busy={pending} blocked={needed}>
            {t('behind.do')}
          </Button>
          <Button data-autofocus onClick={() => onAnswer(false)}>
            {shell('action.back')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
