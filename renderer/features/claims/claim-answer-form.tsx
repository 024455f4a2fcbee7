import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ClaimDetail } from '../../../shared/contract/claims.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './claims.module.css'

/** What the donor says of a submitted claim: a question, our answer to it, or what it accepts. */
export function ClaimAnswerForm({ claim }: { readonly claim: ClaimDetail }) {
  const t = useText('claims')
  // What the donor accepts is spending: what is asked for, and what the advance has paid already.
  const whole = (claim.claimedMinor ?? 0) + claim.advanceRecoveredMinor
  const exchange = claim.state === 'queried' ? 'answered' : 'queried'
  const [kind, setKind] = useState<'accepted' | 'queried' | 'answered'>(claim.state === 'queried' ? exchange : 'accepted')
  const { today } = useScope()
  const [date, setDate] = useState(today)
  const [note, setNote] = useState('')
  const [reference, setReference] = useState('')
  const [amountMinor, setAmountMinor] = useState<number | null>(whole)
  const query = useCommand(client.claims.query)
  const answer = useCommand(client.claims.answer)
  const accept = useCommand(client.claims.accept)
  const roles = { accepted: useRoleBlock('approver'), queried: undefined, answered: useRoleBlock('preparer') }
  const words = kind !== 'accepted' || (amountMinor ?? 0) < whole
  const missing = words && note.trim() === '' ? t('blocked.words') : amountMinor === null ? t('blocked.amount') : undefined
  const given = { id: claim.id ?? 0, date, note, reference }
  const action = { accepted: accept, queried: query, answered: answer }[kind]
  const run = () => {
    if (kind === 'accepted') return accept.run({ ...given, amountMinor: amountMinor ?? 0 })
    return kind === 'queried' ? query.run(given) : answer.run(given)
  }
  return (
    <div className={classes.next}>
      <Segmented
        label={t('answer')}
        value={kind}
        onChange={setKind}
        segments={(['accepted', exchange] as const).map((key) => ({ key, label: t(`answer.${key}`) }))}
      />
      <div className={classes.pair}>
        <DateField label={t('form.date')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
        {kind === 'accepted' ? (
          <MoneyField label={t('form.accepted')} minor={amountMinor} currency={claim.currency} onChange={setAmountMinor} />
        ) : null}
      </div>
      <TextInput label={t('form.letter')} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
      <Textarea
        label={t('form.words')}
        value={note}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FailureNote failure={action.failure} />
      <div>
        <Button variant="primary" icon="check" busy={action.pending} blocked={roles[kind] ?? missing} onClick={() => void run()}>
          {t(`do.${kind}`)}
        </Button>
      </div>
    </div>
  )
}
