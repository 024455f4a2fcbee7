import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { OrderDetail } from '../../../shared/contract/commitments.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './commitments.module.css'
import { useRoleBlock } from './use-role-block.ts'

const TREASURY: readonly string[] = ['bank', 'cash', 'mobile-money']

/** The payment of what is owed, from one of the franc accounts; the voucher that it proposes opens for entry. */
export function PaymentForm({ order }: { readonly order: OrderDetail }) {
  const t = useText('commitments')
  const language = useLanguage()
  const { today } = useScope()
  const propose = useCommand(client.commitments.proposePayment)
  const journals = useQuery(orpc.settings.journals.queryOptions())
  const role = useRoleBlock('preparer')
  const [date, setDate] = useState(today)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reference, setReference] = useState('')
  const [amountXof, setAmountXof] = useState<number | null>(order.unpaidXof)
  const choices = (journals.data ?? [])
    .filter((journal) => TREASURY.includes(journal.type) && journal.currency === FUNCTIONAL_CURRENCY)
    .map((journal) => ({ value: journal.code, label: `${journal.code} ${journal.name[language]}` }))
  const journal = chosen ?? choices[0]?.value ?? null
  const blocked = role ?? (journal === null ? t('missing.journal') : (amountXof ?? 0) <= 0 ? t('missing.amount') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined || journal === null) return
    const mark = reference.trim() === '' ? null : reference.trim()
    const answer = await propose.run({ id: order.id, date, journal, reference: mark, amountXof: amountXof ?? 0 })
    if (answer.ok) navigate('voucherEntry', { key: answer.value.key })
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.pair}>
        <Select label={t('form.journal')} data={choices} value={journal} onChange={setChosen} />
        <DateField label={t('form.date')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
      </div>
      <div className={classes.pair}>
        <MoneyField label={t('form.amount')} minor={amountXof} currency={FUNCTIONAL_CURRENCY} onChange={setAmountXof} />
        <TextInput label={t('form.reference')} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
      </div>
      <FailureNote failure={propose.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="bank" busy={propose.pending} blocked={blocked}>
          {t('action.pay.do')}
        </Button>
      </div>
    </form>
  )
}
