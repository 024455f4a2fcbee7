import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { ThirdPartyField } from '../vouchers/entry/panels/third-party-field.tsx'
import { useReferences } from '../vouchers/entry/use-references.ts'
import classes from './commitments.module.css'
import { amountOf, emptyLine, type FormOrder, missingOf, orderInputOf } from './model/order-form.ts'
import { OrderLineFields } from './order-line-fields.tsx'
import { useRoleBlock } from './use-role-block.ts'

interface OrderFormProps {
  readonly id: number | null
  readonly start: FormOrder
  readonly onSaved: (id: number) => void
}

/** An order being written: it is kept as a draft, and commits when somebody else signs it. */
export function OrderForm({ id, start, onSaved }: OrderFormProps) {
  const t = useText('commitments')
  const { today } = useScope()
  const references = useReferences()
  const save = useCommand(client.commitments.saveOrder)
  const [order, setOrder] = useState(start)
  const change = (part: Partial<FormOrder>) => setOrder((before) => ({ ...before, ...part }))
  const missing = missingOf(order)
  const role = useRoleBlock('preparer')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined || missing !== undefined) return
    const answer = await save.run({ id, order: orderInputOf(order) })
    if (!answer.ok) return
    notifications.show({ message: t('order.saved') })
    onSaved(answer.value.id)
  }
  const total = order.lines.reduce((sum, line) => sum + amountOf(order, line), 0)
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <OrderHead order={order} today={today} currencies={references.currencies.map(({ code }) => code)} change={change} />
      {order.lines.map((line, index) => (
        <OrderLineFields
          // Lines have no name of their own: their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          order={order}
          line={line}
          index={index}
          references={references}
          onChange={(next) => change({ lines: order.lines.with(index, next) })}
          onRemove={order.lines.length > 1 ? () => change({ lines: order.lines.toSpliced(index, 1) }) : undefined}
        />
      ))}
      <div className={classes.total}>
        <Button icon="plus" small onClick={() => change({ lines: [...order.lines, emptyLine(order.lines.at(-1))] })}>
          {t('form.addLine')}
        </Button>
        <span>
          {t('form.total')} <Money minor={total} currency={order.currency} sign="after" strong />
        </span>
      </div>
      <FailureNote failure={save.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="primary"
          busy={save.pending}
          blocked={role ?? (missing === undefined ? undefined : t(missing))}
        >
          {t('order.save')}
        </Button>
      </div>
    </form>
  )
}

interface OrderHeadProps {
  readonly order: FormOrder
  readonly today: string
  readonly currencies: readonly string[]
  readonly change: (part: Partial<FormOrder>) => void
}

function OrderHead({ order, today, currencies, change }: OrderHeadProps) {
  const t = useText('commitments')
  const payroll = order.kind === 'payroll'
  const kinds = (['order', 'contract', 'payroll'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))
  const monthField = (name: 'firstMonth' | 'lastMonth') => (
    <TextInput
      label={t(`form.${name}`)}
      placeholder={t('form.monthExample')}
      value={order[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value === '' ? null : event.currentTarget.value })}
    />
  )
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('form.kind')}
          data={kinds}
          value={order.kind}
          onChange={(kind) => change({ kind: kinds.find(({ value }) => value === kind)?.value ?? 'order' })}
        />
        <DateField label={t('form.date')} value={order.date} shown={today} onChange={(date) => change({ date: date ?? today })} />
      </div>
      <TextInput
        label={t('form.object')}
        value={order.object}
        onChange={(event) => change({ object: event.currentTarget.value })}
      />
      <ThirdPartyField
        label={payroll ? t('form.employee') : t('form.supplier')}
        value={order.supplier}
        onChange={(supplier) => change({ supplier })}
      />
      <div className={classes.pair}>
        {payroll ? (
          <>
            {monthField('firstMonth')}
            {monthField('lastMonth')}
          </>
        ) : (
          <>
            <DateField
              label={t('form.expectedOn')}
              value={order.expectedOn}
              shown={today}
              clearable
              onChange={(expectedOn) => change({ expectedOn })}
            />
            <DateField
              label={t('form.expiresOn')}
              value={order.expiresOn}
              shown={today}
              clearable
              onChange={(expiresOn) => change({ expiresOn })}
            />
          </>
        )}
      </div>
      {payroll ? null : (
        <div className={classes.pair}>
          <Select
            label={t('form.currency')}
            data={[...currencies]}
            value={order.currency}
            onChange={(currency) => change({ currency: currency ?? order.currency })}
          />
          <TextInput
            label={t('form.terms')}
            value={order.terms ?? ''}
            onChange={(event) => change({ terms: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
        </div>
      )}
    </>
  )
}
