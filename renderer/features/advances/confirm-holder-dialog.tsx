import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDate, formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './advances.module.css'

interface ConfirmHolderDialogProps {
  readonly holder: string
  readonly on: string
  readonly balanceXof: number
  readonly onClose: () => void
}

/** The letter to a partner, and what it confirmed in writing for the month looked at (T2 item 10). */
export function ConfirmHolderDialog({ holder, on, balanceXof, onClose }: ConfirmHolderDialogProps) {
  const t = useText('advances')
  const shell = useText('shell')
  const language = useLanguage()
  const { today } = useScope()
  const month = monthOf(on)
  const choices = useQuery(orpc.advances.choices.queryOptions())
  const confirm = useCommand(client.advances.confirm)
  const print = usePrint()
  const [confirmedOn, setConfirmedOn] = useState<string | null>(today)
  const [reference, setReference] = useState('')
  const [amountXof, setAmountXof] = useState<number | null>(balanceXof)
  const write = (xof: number): string => formatMoney(xof, FUNCTIONAL_CURRENCY, language)
  const known = choices.data?.confirmations.find((row) => row.holder === holder && row.month === month)
  const send = async () => {
    if (confirmedOn === null) return
    const answer = await confirm.run({ holder, month, confirmedOn, reference, amountXof: amountXof ?? 0 })
    if (!answer.ok) return
    notifications.show({ message: t('done.confirmed', { holder }) })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('confirm.title', { holder })}
      size={480}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('confirm.text', { balance: write(balanceXof), date: formatDate(on) })}</p>
        {known ? (
          <Notice tone={known.amountXof === balanceXof ? 'good' : 'warn'}>
            {t('confirm.known', { amount: write(known.amountXof), reference: known.reference })}
          </Notice>
        ) : null}
        <div>
          <Button
            icon="printer"
            busy={print.pending}
            onClick={() => void print.print('advance-confirmation', `${holder}:${month}`)}
          >
            {t('confirm.print')}
          </Button>
        </div>
        <div className={text.fields}>
          <DateField label={t('confirm.on')} value={confirmedOn} onChange={setConfirmedOn} shown={today} />
          <MoneyField label={t('confirm.amount')} minor={amountXof} currency={FUNCTIONAL_CURRENCY} onChange={setAmountXof} />
        </div>
        <TextInput
          label={t('confirm.reference')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
          required
        />
        <FailureNote failure={confirm.failure ?? print.failure} />
        <div className={classes.actions}>
          <Button variant="primary" icon="save" busy={confirm.pending} onClick={() => void send()}>
            {t('confirm.do')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
