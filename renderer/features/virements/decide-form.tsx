import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { VirementView } from '../../../shared/contract/virements.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './virements.module.css'

/** The decision: the donor's reference where the rules ask for it, the dates, or why not. */
export function DecideForm({ virement }: { readonly virement: VirementView }) {
  const t = useText('virements')
  const { ledger, today } = useScope()
  const approve = useCommand(client.virements.approve)
  const refuse = useCommand(client.virements.refuse)
  const withdraw = useCommand(client.virements.withdraw)
  const approver = useRoleBlock('approver')
  const preparer = useRoleBlock('preparer')
  const [reference, setReference] = useState('')
  const [note, setNote] = useState('')
  const [date, setDate] = useState<string>(today)
  const [effective, setEffective] = useState<string | null>(null)
  const own = !ledger.postsAlone && virement.requestedBy === ledger.user.name ? t('blocked.own') : undefined
  const needsReference = virement.test === 'APPROVAL' && reference.trim() === '' ? t('missing.reference') : undefined
  const needsNote = note.trim() === '' ? t('missing.note') : undefined
  const accept = async () => {
    const given = { reference: reference.trim() || null, note: note.trim() || null }
    const done = await approve.run({ number: virement.number, date, effectiveOn: effective, ...given })
    if (done.ok) notifications.show({ message: t('approved', { name: virement.number, version: done.value.version }) })
  }
  return (
    <div className={classes.form}>
      <TextInput
        label={t('form.reference')}
        description={virement.test === 'APPROVAL' ? t('form.referenceNeeded') : t('form.referenceFree')}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <DateField label={t('form.decided')} value={date} shown={today} onChange={(chosen) => setDate(chosen ?? today)} />
        <DateField label={t('form.effective')} value={effective} shown={today} clearable onChange={setEffective} />
      </div>
      <TextInput label={t('form.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <FailureNote failure={approve.failure ?? refuse.failure ?? withdraw.failure} />
      <div className={classes.actions}>
        <Button
          variant="primary"
          icon="check"
          busy={approve.pending}
          blocked={approver ?? own ?? needsReference}
          onClick={() => void accept()}
        >
          {t('form.approve')}
        </Button>
        <Button
          busy={refuse.pending}
          blocked={approver ?? needsNote}
          onClick={() => void refuse.run({ number: virement.number, date, note })}
        >
          {t('form.refuse')}
        </Button>
        <Button
          busy={withdraw.pending}
          blocked={preparer ?? needsNote}
          onClick={() => void withdraw.run({ number: virement.number, note })}
        >
          {t('form.withdraw')}
        </Button>
      </div>
    </div>
  )
}
