import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ClaimDetail } from '../../../shared/contract/claims.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './claims.module.css'

/** A payment of the donor on an accepted claim, else the release of what it held back; nothing where all has come. */
export function ClaimPaymentForm({ claim }: { readonly claim: ClaimDetail }) {
  const t = useText('claims')
  const heldMinor = (claim.retainedMinor ?? 0) - claim.releasedMinor
  const kind = claim.toPayMinor > 0 ? 'paid' : 'retention_released'
  const due = kind === 'paid' ? claim.toPayMinor : heldMinor
  if (due <= 0) return <p className={text.quiet}>{t('next.nothing')}</p>
  return <Payment key={`${kind} ${due}`} claim={claim} kind={kind} due={due} />
}

interface PaymentProps {
  readonly claim: ClaimDetail
  readonly kind: 'paid' | 'retention_released'
  readonly due: number
}

function Payment({ claim, kind, due }: PaymentProps) {
  const t = useText('claims')
  const { today } = useScope()
  const pay = useCommand(client.claims.pay)
  const role = useRoleBlock('approver')
  const [date, setDate] = useState(today)
  const [amountMinor, setAmountMinor] = useState<number | null>(due)
  const [amountXof, setAmountXof] = useState<number | null>(null)
  const [tranche, setTranche] = useState<string | null>(null)
  const [reference, setReference] = useState('')
  const missing = amountMinor === null || amountXof === null ? t('blocked.amount') : undefined
  const choose = (number: string | null) => {
    setTranche(number)
    const known = claim.tranches.find((each) => each.number === number)
    if (known && amountXof === null && known.xof !== null) setAmountXof(known.xof)
    if (known) setDate(known.date)
  }
  const run = () =>
    pay.run({ id: claim.id ?? 0, kind, date, amountMinor: amountMinor ?? 0, amountXof: amountXof ?? 0, tranche, reference })
  return (
    <div className={classes.next}>
      <p>{t(kind === 'paid' ? 'next.pay' : 'next.release')}</p>
      <Select
        label={t('form.tranche')}
        clearable
        data={claim.tranches.map((each) => ({ value: each.number, label: `${each.number} · ${formatDate(each.date)}` }))}
        value={tranche}
        onChange={choose}
      />
      <div className={classes.pair}>
        <MoneyField label={t('form.amount')} minor={amountMinor} currency={claim.currency} onChange={setAmountMinor} />
        <MoneyField label={t('form.xof')} minor={amountXof} currency={FUNCTIONAL_CURRENCY} onChange={setAmountXof} />
      </div>
      <div className={classes.pair}>
        <DateField label={t('form.date')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
        <TextInput label={t('form.advice')} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
      </div>
      <FailureNote failure={pay.failure} />
      <div>
        <Button variant="primary" icon="bank" busy={pay.pending} blocked={role ?? missing} onClick={() => void run()}>
          {t(kind === 'paid' ? 'do.paid' : 'do.release')}
        </Button>
      </div>
    </div>
  )
}
