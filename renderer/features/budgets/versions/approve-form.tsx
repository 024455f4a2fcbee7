import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import type { VersionsView } from './use-versions.ts'
import classes from './versions.module.css'

interface ApproveFormProps {
  readonly view: VersionsView
  readonly draft: NonNullable<VersionsView['draft']>
  readonly onApproved: () => void
}

/** The donor's approval of a submitted draft: its reference and dates make it the next version. */
export function ApproveForm({ view, draft, onApproved }: ApproveFormProps) {
  const t = useText('budgetVersions')
  const { today } = useScope()
  const role = useRoleBlock('approver')
  const approve = useCommand(client.budgets.approveDraft)
  const giveBack = useCommand(client.budgets.returnDraft)
  const [reference, setReference] = useState('')
  const [approvedOn, setApprovedOn] = useState(today)
  const [effectiveOn, setEffectiveOn] = useState(today)
  const number = (view.versions[0]?.number ?? -1) + 1
  const step = { grant: view.grant, revision: draft.revision }
  const confirm = async () => {
    const answer = await approve.run({ ...step, reference, approvedOn, effectiveOn })
    if (!answer.ok) return
    notifications.show({ message: t('approve.done', { number: answer.value.number }) })
    onApproved()
  }
  const another = draft.needsAnother ? t('approve.another') : undefined
  const missing = reference.trim() === '' ? t('approve.missing') : undefined
  return (
    <Card title={t('approve.title')} flush>
      <div className={`${classes.bar} ${classes.labelled}`}>
        <TextInput
          className={classes.grow ?? ''}
          label={t('approve.reference')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <DateField label={t('approve.on')} value={approvedOn} shown={today} onChange={(date) => setApprovedOn(date ?? today)} />
        <DateField
          label={t('approve.effective')}
          value={effectiveOn}
          shown={today}
          onChange={(date) => setEffectiveOn(date ?? today)}
        />
        <Button busy={giveBack.pending} blocked={role} onClick={() => void giveBack.run(step)}>
          {t('draft.return')}
        </Button>
        <Button
          variant="primary"
          icon="check"
          busy={approve.pending}
          blocked={role ?? another ?? missing}
          onClick={() => void confirm()}
        >
          {t('approve.do', { number })}
        </Button>
      </div>
      <FailureNote failure={approve.failure ?? giveBack.failure} limit={12} />
    </Card>
  )
}
