import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Timesheet } from '../../../../shared/contract/shared-costs.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { lastDay } from '../../../../shared/time/period.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Notice } from '../../../ui/notice/notice.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../shared-costs.module.css'

interface SignaturesCardProps {
  readonly sheet: Timesheet
  /** What was typed is not kept yet: nobody signs that. */
  readonly unsaved: boolean
}

/** The employee's signature, then the supervisor's; both lock the timesheet. */
export function SignaturesCard({ sheet, unsaved }: SignaturesCardProps) {
  const t = useText('sharedCosts')
  return (
    <Card title={t('sign.title')}>
      <div className={classes.form} style={{ paddingTop: 0 }}>
        {sheet.returnReason === null ? null : <Notice>{t('sign.returnReason', { reason: sheet.returnReason })}</Notice>}
        {sheet.employeeSignedOn === null ? null : <Signed name={sheet.name} on={sheet.employeeSignedOn} />}
        {sheet.supervisorSignedOn === null ? null : <Signed name={sheet.supervisor ?? ''} on={sheet.supervisorSignedOn} />}
        {sheet.locked ? <ReturnForm sheet={sheet} /> : <SignForm key={sheet.employeeSignedOn} sheet={sheet} unsaved={unsaved} />}
      </div>
    </Card>
  )
}

function Signed({ name, on }: { readonly name: string; readonly on: string }) {
  const t = useText('sharedCosts')
  return (
    <div>
      <Chip tone="good" icon="check">
        {t('sign.employeeDone', { name, date: formatDate(on) })}
      </Chip>
    </div>
  )
}

function SignForm({ sheet, unsaved }: SignaturesCardProps) {
  const t = useText('sharedCosts')
  const { today } = useScope()
  const sign = useCommand(client.sharedCosts.signTimesheet)
  const as = sheet.employeeSignedOn === null ? 'employee' : 'supervisor'
  const end = lastDay(sheet.month)
  const [supervisor, setSupervisor] = useState('')
  const [date, setDate] = useState<string | null>(end < today ? end : today)
  const run = async () => {
    if (date === null || sheet.id === null) return
    const answer = await sign.run({ id: sheet.id, as, name: as === 'employee' ? sheet.name : supervisor, date })
    if (answer.ok) notifications.show({ message: t('sign.done') })
  }
  return (
    <>
      <div className={classes.actions}>
        {as === 'supervisor' ? (
          <TextInput label={t('sign.name')} value={supervisor} onChange={(event) => setSupervisor(event.currentTarget.value)} />
        ) : null}
        <DateField label={t('sign.date')} value={date} onChange={setDate} shown={end} />
        <Button icon="pencil" busy={sign.pending} blocked={unsaved ? t('sign.saveFirst') : undefined} onClick={() => void run()}>
          {t(`sign.${as}`)}
        </Button>
      </div>
      {unsaved ? <p className={`${text.small} ${text.quiet}`}>{t('sign.saveFirst')}</p> : null}
      <FailureNote failure={sign.failure} />
    </>
  )
}

function ReturnForm({ sheet }: { readonly sheet: Timesheet }) {
  const t = useText('sharedCosts')
  const { ledger } = useScope()
  const giveBack = useCommand(client.sharedCosts.returnTimesheet)
  const [reason, setReason] = useState('')
  const blocked = !ledger.user.roles.includes('approver')
    ? t('sign.onlyApprover')
    : reason.trim() === ''
      ? t('sign.reason')
      : undefined
  const run = async () => {
    if (sheet.id === null) return
    const answer = await giveBack.run({ id: sheet.id, reason })
    if (answer.ok) notifications.show({ message: t('sign.returned') })
  }
  return (
    <>
      <div className={classes.actions}>
        <TextInput label={t('sign.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button icon="undo" busy={giveBack.pending} blocked={blocked} onClick={() => void run()}>
          {t('sign.return')}
        </Button>
      </div>
      <FailureNote failure={giveBack.failure} />
    </>
  )
}
