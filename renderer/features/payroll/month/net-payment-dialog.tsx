import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { downloadExport } from '../../../client/save-file.ts'
import { useAction } from '../../../client/use-action.ts'
import { useCommand } from '../../../client/use-command.ts'
import { usePrint } from '../../../client/use-print.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import { PayingJournal } from '../paying-journal.tsx'
import classes from '../payroll.module.css'
import { openVoucher } from '../voucher-links.tsx'
import type { PaymentMode } from './payments-card.tsx'

interface NetPaymentDialogProps {
  readonly month: string
  readonly mode: PaymentMode
  readonly onClose: () => void
}

const makeList = async (input: Parameters<typeof client.payroll.exportPaymentList>[0]): Promise<void> => {
  const made = await client.payroll.exportPaymentList(input)
  await downloadExport(made.exportId, made.fileName)
}

/** The list for the bank or the operator, on paper or as CSV, and the voucher that pays it. */
export function NetPaymentDialog({ month, mode, onClose }: NetPaymentDialogProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const { ledger, today } = useScope()
  const [journal, setJournal] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(today)
  const propose = useCommand(client.payroll.proposeNetPayment)
  const list = useAction(makeList)
  const printing = usePrint()
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('onlyPreparer')
    : journal === null || date === null
      ? t('pay.chooseFirst')
      : undefined
  const run = async () => {
    if (journal === null || date === null) return
    const answer = await propose.run({ month, mode, journal, date })
    if (!answer.ok) return
    notifications.show({ message: t('pay.proposed') })
    onClose()
    openVoucher(answer.value.voucherKey)
  }
  return (
    <Modal opened onClose={onClose} title={t(`pay.${mode}`)} size={460}>
      <div className={classes.form}>
        <p className={text.small}>{t('pay.listText')}</p>
        <div className={classes.actions}>
          <Button small icon="export" busy={list.pending} onClick={() => void list.run({ month, mode, language })}>
            {t('pay.csv')}
          </Button>
          <Button
            small
            icon="printer"
            busy={printing.pending}
            onClick={() => void printing.print('payment-list', `${month}/${mode}`)}
          >
            {t('pay.print')}
          </Button>
        </div>
        <div className={classes.section}>
          <PayingJournal value={journal} onChange={setJournal} />
          <DateField label={t('pay.date')} value={date} onChange={setDate} shown={today} />
          <FailureNote failure={propose.failure ?? list.failure ?? printing.failure} />
          <div className={classes.actions}>
            <Button variant="primary" busy={propose.pending} blocked={blocked} onClick={() => void run()}>
              {t('pay.propose')}
            </Button>
            <Button onClick={onClose}>{t('back')}</Button>
          </div>
        </div>
      </div>
    </Modal>
  )
}
