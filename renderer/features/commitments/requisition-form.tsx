import { Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { RequisitionInput } from '../../../shared/contract/commitments.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { useReferences } from '../vouchers/entry/use-references.ts'
import { BudgetPlaceFields } from './budget-place-fields.tsx'
import classes from './commitments.module.css'
import { useRoleBlock } from './use-role-block.ts'

type Typed = Omit<RequisitionInput, 'estimateXof'> & { readonly estimateXof: number | null }

/** A need, who has it, on which budget line and for about how much. */
export function RequisitionForm({ onSaved }: { readonly onSaved: (id: number) => void }) {
  const t = useText('commitments')
  const { today, grant } = useScope()
  const references = useReferences()
  const request = useCommand(client.commitments.request)
  const role = useRoleBlock('preparer')
  const [typed, setTyped] = useState<Typed>({
    date: today,
    need: '',
    requester: '',
    neededOn: null,
    grant,
    budgetLine: null,
    partner: null,
    activity: null,
    category: null,
    estimateXof: null,
  })
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const whole = typed.need.trim() !== '' && typed.requester.trim() !== '' && (typed.estimateXof ?? 0) > 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined || !whole) return
    const answer = await request.run({ requisition: { ...typed, estimateXof: typed.estimateXof ?? 0 } })
    if (!answer.ok) return
    notifications.show({ message: t('requisition.saved', { name: answer.value.number }) })
    onSaved(answer.value.id)
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <Textarea
        size="xs"
        label={t('form.need')}
        value={typed.need}
        minRows={2}
        autosize
        data-autofocus
        onChange={(event) => change({ need: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('form.requester')}
          value={typed.requester}
          onChange={(event) => change({ requester: event.currentTarget.value })}
        />
        <MoneyField
          label={t('form.estimate')}
          minor={typed.estimateXof}
          currency={FUNCTIONAL_CURRENCY}
          onChange={(estimateXof) => change({ estimateXof })}
        />
      </div>
      <div className={classes.pair}>
        <DateField label={t('form.date')} value={typed.date} shown={today} onChange={(date) => change({ date: date ?? today })} />
        <DateField
          label={t('form.neededOn')}
          value={typed.neededOn}
          shown={today}
          clearable
          onChange={(neededOn) => change({ neededOn })}
        />
      </div>
      <BudgetPlaceFields place={typed} references={references} onChange={change} />
      <FailureNote failure={request.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="primary"
          busy={request.pending}
          blocked={role ?? (whole ? undefined : t('missing.requisition'))}
        >
          {t('requisition.save')}
        </Button>
      </div>
    </form>
  )
}
