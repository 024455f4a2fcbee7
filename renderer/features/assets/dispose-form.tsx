import { Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Asset } from '../../../shared/contract/assets.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'

const METHODS = ['SALE', 'GIFT', 'SCRAP', 'LOSS', 'RETURN'] as const

interface DisposeFormProps {
  readonly asset: Asset
  readonly onDone: () => void
}

/** How and when an asset leaves, and who agreed. */
export function DisposeForm({ asset, onDone }: DisposeFormProps) {
  const t = useText('assets')
  const { today } = useScope()
  const dispose = useCommand(client.assets.dispose)
  const role = useRoleBlock('approver')
  const [method, setMethod] = useState<(typeof METHODS)[number]>('SALE')
  const [date, setDate] = useState(today)
  const [proceedsXof, setProceedsXof] = useState<number | null>(0)
  const [reference, setReference] = useState('')
  const [approvedOn, setApprovedOn] = useState<string | null>(null)
  const needsApproval = asset.grant !== null && (reference.trim() === '' || approvedOn === null)
  const blocked = role ?? (needsApproval ? t('missing.approval') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await dispose.run({
      id: asset.id,
      date,
      method,
      proceedsXof: method === 'SALE' ? (proceedsXof ?? 0) : 0,
      reference: reference.trim() === '' ? null : reference.trim(),
      approvedOn,
    })
    if (answer.ok) onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.pair}>
        <Select
          label={t('form.method')}
          data={METHODS.map((each) => ({ value: each, label: t(`disposal.${each}`) }))}
          value={method}
          onChange={(next) => setMethod(METHODS.find((each) => each === next) ?? method)}
        />
        <DateField label={t('form.date')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
      </div>
      {method === 'SALE' ? (
        <MoneyField label={t('form.proceeds')} minor={proceedsXof} currency={FUNCTIONAL_CURRENCY} onChange={setProceedsXof} />
      ) : null}
      <div className={classes.pair}>
        <TextInput label={t('form.approval')} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
        <DateField label={t('form.approvedOn')} value={approvedOn} shown={today} clearable onChange={setApprovedOn} />
      </div>
      <FailureNote failure={dispose.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" busy={dispose.pending} blocked={blocked}>
          {t('action.dispose.do')}
        </Button>
      </div>
    </form>
  )
}
