import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { EligibilityFilter, EligibilityHitView } from '../../../shared/contract/eligibility.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import classes from './eligibility.module.css'

interface DismissFormProps {
  readonly hit: EligibilityHitView
  /** The filter of the list: its other open hints of the same code may go along. */
  readonly filter: EligibilityFilter | undefined
  readonly onDone: () => void
}

/** As many as one answer of the service holds. */
const TOGETHER = 500

/** Sets a hint aside, or all those of its code under the list's filter: the lines are eligible, and why. A hint that blocks asks an approver. */
export function DismissForm({ hit, filter, onDone }: DismissFormProps) {
  const t = useText('eligibility')
  const approver = useRoleBlock('approver')
  const preparer = useRoleBlock('preparer')
  const command = useCommand(client.eligibility.dismiss)
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const [together, setTogether] = useState(false)
  const { voucherKey, lineNumber, code } = hit
  const others = useQuery(
    orpc.eligibility.hits.queryOptions({
      input: { ...filter, grant: filter?.grant ?? '', code, state: 'open', offset: 0, limit: TOGETHER },
      enabled: filter !== undefined,
    }),
  )
  const rows = others.data?.rows ?? []
  const lines = together
    ? rows.map((row) => ({ voucherKey: row.voucherKey, lineNumber: row.lineNumber }))
    : [{ voucherKey, lineNumber }]
  const role = hit.severity === 'BLOCK' || preparer !== undefined ? approver : undefined
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await command.run({
      code,
      lines,
      reason,
      evidence: evidence.trim() === '' ? null : evidence,
    })
    if (!answer.ok) return
    notifications.show({ message: t('dismiss.done', { count: answer.value.dismissed }) })
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
      {rows.length > 1 ? (
        <Checkbox
          size="xs"
          label={t('dismiss.together', { code, count: rows.length })}
          checked={together}
          onChange={(event) => setTogether(event.currentTarget.checked)}
        />
      ) : null}
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
