import { Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { EligibilityHitView } from '../../../shared/contract/eligibility.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import classes from './eligibility.module.css'

interface DismissFormProps {
  readonly hit: EligibilityHitView
  readonly onDone: () => void
}

/** Sets a hint aside: the line is eligible, and why. A hint that blocks asks an approver. */
export function DismissForm({ hit, onDone }: DismissFormProps) {
  const t = useText('eligibility')
  const approver = useRoleBlock('approver')
  const preparer = useRoleBlock('preparer')
  const command = useCommand(client.eligibility.dismiss)
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const role = hit.severity === 'BLOCK' || preparer !== undefined ? approver : undefined
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const { voucherKey, lineNumber, code } = hit
    const answer = await command.run({
      code,
      lines: [{ voucherKey, lineNumber }],
      reason,
      evidence: evidence.trim() === '' ? null : evidence,
    })
    if (!answer.ok) return
    notifications.show({ message: t('dismiss.done') })
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} aria-label={t('action.dismiss')}>
      <Textarea
        size="xs"
        label={t('dismiss.reason')}
        value={reason}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput label={t('dismiss.evidence')} value={evidence} onChange={(event) => setEvidence(event.currentTarget.value)} />
      <FailureNote failure={command.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          icon="check"
          busy={command.pending}
          blocked={role ?? (reason.trim() === '' ? t('dismiss.missing') : undefined)}
        >
          {t('dismiss.send')}
        </Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
      </div>
    </form>
  )
}
