import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { OrderDetail } from '../../../shared/contract/commitments.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './commitments.module.css'
import { useRoleBlock } from './use-role-block.ts'

const KINDS = ['cancelled', 'expired', 'completed'] as const

/** Releases what an order still holds, with the reason. */
export function CloseForm({ order }: { readonly order: OrderDetail }) {
  const t = useText('commitments')
  const language = useLanguage()
  const { today } = useScope()
  const close = useCommand(client.commitments.closeOrder)
  const role = useRoleBlock('approver')
  const [kind, setKind] = useState<(typeof KINDS)[number]>(order.stage === 'expired' ? 'expired' : 'cancelled')
  const [date, setDate] = useState(today)
  const [reason, setReason] = useState('')
  const blocked = role ?? (reason.trim() === '' ? t('missing.reason') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await close.run({ id: order.id, kind, date, reason })
    if (!answer.ok) return
    const amount = formatMoney(answer.value.releasedXof, FUNCTIONAL_CURRENCY, language)
    notifications.show({ message: t('order.closed', { amount }) })
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.pair}>
        <Select
          label={t('form.closing')}
          data={KINDS.map((each) => ({ value: each, label: t(`closing.${each}`) }))}
          value={kind}
          onChange={(next) => setKind(KINDS.find((each) => each === next) ?? kind)}
        />
        <DateField label={t('form.closedOn')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
      </div>
      <TextInput label={t('form.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <FailureNote failure={close.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="unlock" busy={close.pending} blocked={blocked}>
          {t('action.close.do')}
        </Button>
      </div>
    </form>
  )
}
