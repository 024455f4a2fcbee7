import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ClaimDetail } from '../../../shared/contract/claims.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { ClaimAnswerForm } from './claim-answer-form.tsx'
import { ClaimPaymentForm } from './claim-payment-form.tsx'
import classes from './claims.module.css'

interface NextStepProps {
  readonly grant: string
  readonly claim: ClaimDetail
}

/** What can be done with a claim where it stands, by those who may. */
export function ClaimNextStep({ grant, claim }: NextStepProps) {
  switch (claim.state) {
    case null:
      return <Prepare grant={grant} claim={claim} />
    case 'draft':
      return <AskReview id={claim.id ?? 0} />
    case 'review':
      return <Review claim={claim} />
    case 'submitted':
    case 'queried':
      return <ClaimAnswerForm claim={claim} />
    default:
      return <ClaimPaymentForm claim={claim} />
  }
}

function Prepare({ grant, claim }: NextStepProps) {
  const t = useText('claims')
  const prepare = useCommand(client.claims.prepare)
  const blocked = useRoleBlock('preparer')
  return (
    <div className={classes.next}>
      <p>{t('next.prepare')}</p>
      <FailureNote failure={prepare.failure} />
      <div>
        <Button
          variant="primary"
          icon="plus"
          busy={prepare.pending}
          blocked={blocked}
          onClick={() => void prepare.run({ grant, period: claim.period })}
        >
          {t('do.prepare')}
        </Button>
      </div>
    </div>
  )
}

function AskReview({ id }: { readonly id: number }) {
  const t = useText('claims')
  const ask = useCommand(client.claims.askReview)
  const blocked = useRoleBlock('preparer')
  const [note, setNote] = useState('')
  return (
    <div className={classes.next}>
      <Textarea
        label={t('form.note')}
        value={note}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FailureNote failure={ask.failure} />
      <div>
        <Button variant="primary" icon="eye" busy={ask.pending} blocked={blocked} onClick={() => void ask.run({ id, note })}>
          {t('do.askReview')}
        </Button>
      </div>
    </div>
  )
}

function Review({ claim }: { readonly claim: ClaimDetail }) {
  const t = useText('claims')
  const submit = useCommand(client.claims.submit)
  const back = useCommand(client.claims.sendBack)
  const role = useRoleBlock('approver')
  const [reference, setReference] = useState('')
  const [note, setNote] = useState('')
  const [asking, setAsking] = useState(false)
  const id = claim.id ?? 0
  const own = claim.needsAnother ? t('blocked.own') : undefined
  const refused = claim.refusals.length > 0 ? t('blocked.refusals') : undefined
  const send = async () => {
    const answer = await submit.run({ id, reference })
    if (answer.ok) setAsking(false)
  }
  return (
    <div className={classes.next}>
      <TextInput label={t('form.reference')} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
      <div>
        <Button
          variant="primary"
          icon="lock"
          busy={submit.pending}
          blocked={role ?? own ?? refused}
          onClick={() => setAsking(true)}
        >
          {t('do.submit', { number: claim.number })}
        </Button>
      </div>
      <Textarea
        label={t('form.backWhy')}
        value={note}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FailureNote failure={back.failure} />
      <div>
        <Button
          icon="undo"
          busy={back.pending}
          blocked={role ?? (note.trim() === '' ? t('blocked.words') : undefined)}
          onClick={() => void back.run({ id, note })}
        >
          {t('do.sendBack')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('confirm.title', { number: claim.number })}
        action={t('confirm.do')}
        busy={submit.pending}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        {t('confirm.why')}
        <FailureNote failure={submit.failure} />
      </ConfirmDialog>
    </div>
  )
}
