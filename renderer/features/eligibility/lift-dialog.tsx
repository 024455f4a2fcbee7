import { Modal, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { EligibilityRulingView } from '../../../shared/contract/eligibility.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './eligibility.module.css'

interface LiftDialogProps {
  readonly ruling: EligibilityRulingView
  readonly onClose: () => void
}

/** Lifts a ruling: its amounts come back to the claim from a day on, and the ruling stays in the register. */
export function LiftDialog({ ruling, onClose }: LiftDialogProps) {
  const t = useText('eligibility')
  const shell = useText('shell')
  const { today } = useScope()
  const role = useRoleBlock('approver')
  const command = useCommand(client.eligibility.lift)
  const [date, setDate] = useState(today)
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const missing = reason.trim() === '' || evidence.trim() === ''
  const send = async () => {
    const answer = await command.run({ id: ruling.id, date, reason, evidence })
    if (!answer.ok) return
    notifications.show({ message: t('lift.done', { ruling: ruling.ruling }) })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lift.title', { ruling: ruling.ruling })}
      size={460}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.form}>
        <Notice tone="info">{t('lift.text')}</Notice>
        <DateField label={t('rule.date')} value={date} shown={today} onChange={(day) => setDate(day ?? today)} />
        <Textarea
          size="xs"
          label={t('rule.reason')}
          value={reason}
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput label={t('rule.evidence')} value={evidence} onChange={(event) => setEvidence(event.currentTarget.value)} />
        <FailureNote failure={command.failure} />
        <div className={classes.actions}>
          <Button
            variant="primary"
            icon="undo"
            busy={command.pending}
            blocked={role ?? (missing ? t('lift.missing') : undefined)}
            onClick={() => void send()}
          >
            {t('action.lift')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
