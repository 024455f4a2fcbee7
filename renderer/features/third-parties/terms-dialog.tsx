import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './third-parties.module.css'

interface TermsDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The terms of payment by date, and a new row of them. */
export function TermsDialog({ opened, onClose }: TermsDialogProps) {
  const t = useText('thirdParties')
  const shell = useText('shell')
  const { ledger, today } = useScope()
  const terms = useQuery(orpc.thirdParties.terms.queryOptions({ enabled: opened }))
  const save = useCommand(client.thirdParties.setTerms)
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 8)}01`)
  const [payable, setPayable] = useState('30')
  const [receivable, setReceivable] = useState('30')
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('role.administrator')
  const keep = async () => {
    if (from === null) return
    const answer = await save.run({ from, payableDays: Number(payable), receivableDays: Number(receivable) })
    if (!answer.ok) return
    notifications.show({ message: t('terms.saved', { date: formatDate(from) }) })
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('terms.title')}
      size={460}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p className={text.small}>{t('terms.text')}</p>
        <ul className={text.small}>
          {(terms.data ?? []).map((row) => (
            <li key={`${row.from} ${row.bundled}`}>
              {t('terms.now', { payable: row.payableDays, receivable: row.receivableDays, date: formatDate(row.from) })}
            </li>
          ))}
        </ul>
        <div className={text.fields}>
          <DateField label={t('terms.from')} value={from} onChange={setFrom} shown={today} />
          <TextInput
            label={t('terms.payable')}
            inputMode="numeric"
            value={payable}
            onChange={(event) => setPayable(event.currentTarget.value)}
          />
          <TextInput
            label={t('terms.receivable')}
            inputMode="numeric"
            value={receivable}
            onChange={(event) => setReceivable(event.currentTarget.value)}
          />
        </div>
        <FailureNote failure={save.failure} />
        <div>
          <Button variant="primary" icon="save" busy={save.pending} blocked={blocked} onClick={() => void keep()}>
            {t('terms.save')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
