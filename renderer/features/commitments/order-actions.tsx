import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { OrderDetail } from '../../../shared/contract/commitments.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { CloseForm } from './close-form.tsx'
import classes from './commitments.module.css'
import { InvoiceForm } from './invoice-form.tsx'
import { LinkForm } from './link-form.tsx'
import { PaymentForm } from './payment-form.tsx'
import { ReceiveForm } from './receive-form.tsx'
import { useRoleBlock } from './use-role-block.ts'

interface OrderActionsProps {
  readonly order: OrderDetail
  readonly onEdit: () => void
}

type Action = 'receive' | 'invoice' | 'pay' | 'close' | 'link'

const FORMS: Readonly<Record<Action, typeof ReceiveForm>> = {
  receive: ReceiveForm,
  invoice: InvoiceForm,
  pay: PaymentForm,
  close: CloseForm,
  link: LinkForm,
}

/** What can be done with an order; the step that comes next is open already. */
export function OrderActions({ order, onEdit }: OrderActionsProps) {
  const t = useText('commitments')
  const next = order.step === 'receive' || order.step === 'invoice' || order.step === 'pay' ? order.step : null
  const [action, setAction] = useState<Action | null>(order.step === 'release' ? 'close' : next)
  if (order.stage === 'draft') return <DraftActions order={order} onEdit={onEdit} />
  const closed = order.stage === 'closed'
  const payroll = order.kind === 'payroll'
  const offered: readonly Action[] = [
    ...(closed || payroll ? [] : (['receive', 'invoice'] as const)),
    ...(payroll || order.unpaidXof === 0 ? [] : (['pay'] as const)),
    ...(payroll ? [] : (['link'] as const)),
    ...(closed || order.openXof === 0 ? [] : (['close'] as const)),
  ]
  const Form = action !== null && offered.includes(action) ? FORMS[action] : null
  return (
    <>
      <div className={classes.actions}>
        {offered.map((each) => (
          <Button key={each} small aria-pressed={action === each} onClick={() => setAction(action === each ? null : each)}>
            {t(`action.${each}`)}
          </Button>
        ))}
      </div>
      {Form === null ? null : <Form order={order} />}
    </>
  )
}

function DraftActions({ order, onEdit }: OrderActionsProps) {
  const t = useText('commitments')
  const { ledger } = useScope()
  const issue = useCommand(client.commitments.issueOrder)
  const remove = useCommand(client.commitments.removeOrder)
  const role = useRoleBlock('approver')
  const preparer = useRoleBlock('preparer')
  const own = !ledger.postsAlone && order.preparedBy === ledger.user.name ? t('blocked.ownOrder') : undefined
  const sign = async () => {
    const answer = await issue.run({ id: order.id })
    if (answer.ok) notifications.show({ message: t('order.issued', { name: answer.value.number }) })
  }
  const drop = async () => {
    const answer = await remove.run({ id: order.id })
    if (answer.ok) navigate('commitments', { tab: 'orders' })
  }
  return (
    <>
      <FailureNote failure={issue.failure ?? remove.failure} />
      <div className={classes.actions}>
        <Button variant="primary" icon="check" busy={issue.pending} blocked={role ?? own} onClick={() => void sign()}>
          {t('order.issue')}
        </Button>
        <Button icon="pencil" blocked={preparer} onClick={onEdit}>
          {t('order.edit')}
        </Button>
        <Button icon="trash" busy={remove.pending} blocked={preparer} onClick={() => void drop()}>
          {t('order.remove')}
        </Button>
      </div>
    </>
  )
}
