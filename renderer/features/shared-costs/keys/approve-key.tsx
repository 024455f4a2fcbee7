import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { AllocationKey } from '../../../../shared/contract/shared-costs.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../shared-costs.module.css'

/** The approval of a key as it is kept, on the day of the decision; who may not says why. */
export function ApproveKey({ allocationKey: key }: { readonly allocationKey: AllocationKey }) {
  const t = useText('sharedCosts')
  const { today, ledger } = useScope()
  const approve = useCommand(client.sharedCosts.approveKey)
  const [on, setOn] = useState<string | null>(today)
  const blocked = !ledger.user.roles.includes('approver')
    ? t('onlyApprover')
    : key.author === ledger.user.name && !ledger.postsAlone
      ? t('key.own')
      : key.evidence === null
        ? t('key.noEvidence')
        : undefined
  const run = async () => {
    if (on === null) return
    const answer = await approve.run({ id: key.id, on })
    if (answer.ok) notifications.show({ message: t('key.approved', { code: key.code }) })
  }
  return (
    <section className={classes.section} style={{ marginTop: 12 }}>
      <p className={`${text.small} ${text.second}`}>{t('key.approveText')}</p>
      <FailureNote failure={approve.failure} />
      <div className={classes.actions}>
        <DateField label={t('key.approveOn')} value={on} onChange={setOn} shown={today} />
        <Button variant="primary" icon="check" busy={approve.pending} blocked={blocked} onClick={() => void run()}>
          {t('key.approve')}
        </Button>
      </div>
      {blocked === undefined ? null : <p className={`${text.small} ${text.quiet}`}>{blocked}</p>}
    </section>
  )
}
