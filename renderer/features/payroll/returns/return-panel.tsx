import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { StatutoryReturnView } from '../../../../shared/contract/payroll.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import { PayingJournal } from '../paying-journal.tsx'
import classes from '../payroll.module.css'
import { openVoucher, VoucherLinks } from '../voucher-links.tsx'

interface ReturnPanelProps {
  readonly row: StatutoryReturnView
  readonly onClose: () => void
}

/** One return: what is left to pay, the voucher that pays it, and the receipt that proves it. */
export function ReturnPanel({ row, onClose }: ReturnPanelProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const left = row.amountXof - row.paidXof
  return (
    <Card grow ruled title={row.label[language]} end={<IconButton icon="close" label={t('close')} onClick={onClose} />}>
      <div className={classes.panel} style={{ paddingTop: 12 }}>
        <dl className={text.pairs}>
          <dt>{t('returns.due')}</dt>
          <dd>{formatDate(row.dueDate)}</dd>
          <dt>{t('returns.amount')}</dt>
          <dd>
            <Money minor={row.amountXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
          </dd>
          <dt>{t('returns.paid')}</dt>
          <dd>
            <Money minor={row.paidXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
          </dd>
          <dt>{t('returns.leftOne')}</dt>
          <dd>
            <Money minor={left} currency={FUNCTIONAL_CURRENCY} sign="after" strong />
          </dd>
        </dl>
        <VoucherLinks vouchers={row.vouchers} />
        {left > 0 ? <PayForm row={row} /> : null}
        {row.paidXof > 0 ? <ReceiptForm row={row} /> : null}
      </div>
    </Card>
  )
}

function PayForm({ row }: { readonly row: StatutoryReturnView }) {
  const t = useText('payroll')
  const { today, ledger } = useScope()
  const propose = useCommand(client.payroll.proposeReturnPayment)
  const [journal, setJournal] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(row.dueDate < today ? row.dueDate : today)
  const blocked = !ledger.user.roles.includes('preparer')
    ? t('onlyPreparer')
    : journal === null || date === null
      ? t('pay.chooseFirst')
      : undefined
  const run = async () => {
    if (journal === null || date === null) return
    const answer = await propose.run({ code: row.code, journal, date })
    if (!answer.ok) return
    notifications.show({ message: t('pay.proposed') })
    openVoucher(answer.value.voucherKey)
  }
  return (
    <section className={classes.section}>
      <h3>{t('returns.pay')}</h3>
      <PayingJournal value={journal} onChange={setJournal} />
      <DateField label={t('pay.date')} value={date} onChange={setDate} shown={today} />
      <FailureNote failure={propose.failure} />
      <div>
        <Button variant="primary" busy={propose.pending} blocked={blocked} onClick={() => void run()}>
          {t('pay.propose')}
        </Button>
      </div>
    </section>
  )
}

function ReceiptForm({ row }: { readonly row: StatutoryReturnView }) {
  const t = useText('payroll')
  const { today } = useScope()
  const record = useCommand(client.payroll.recordReceipt)
  const [reference, setReference] = useState(row.receiptReference ?? '')
  const [date, setDate] = useState<string | null>(row.receiptDate ?? row.paidOn)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (date === null) return
    const answer = await record.run({ code: row.code, reference, date })
    if (answer.ok) notifications.show({ message: t('receipt.saved') })
  }
  return (
    <form className={classes.section} onSubmit={(event) => void submit(event)}>
      <h3>{t('receipt.title')}</h3>
      <div className={classes.wide}>
        <TextInput
          label={t('receipt.reference')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <DateField label={t('receipt.date')} value={date} onChange={setDate} shown={today} />
      </div>
      <FailureNote failure={record.failure} />
      <div>
        <Button
          type="submit"
          icon="save"
          busy={record.pending}
          blocked={reference.trim() === '' ? t('receipt.reference') : undefined}
        >
          {t('receipt.save')}
        </Button>
      </div>
    </form>
  )
}
