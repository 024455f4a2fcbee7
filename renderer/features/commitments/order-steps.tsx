import type { OrderDetail } from '../../../shared/contract/commitments.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './commitments.module.css'

/** The chain from the order to its payment: what is done, and where it stands. */
export function OrderSteps({ order }: { readonly order: OrderDetail }) {
  const t = useText('commitments')
  if (order.kind === 'payroll') return null
  const done = [
    order.requisition !== null,
    order.number !== null,
    order.receivedPercent === 100,
    order.invoicedXof > 0 && order.openXof === 0,
    order.invoicedXof > 0 && order.openXof === 0 && order.unpaidXof === 0,
  ]
  const steps = ['requisition', 'order', 'receipt', 'invoice', 'payment'] as const
  const now = done.findIndex((each, index) => index > 0 && !each)
  return (
    <ol className={classes.steps} aria-label={t('chain.label')}>
      {steps.map((step, index) => (
        <li key={step} data-done={done[index]} data-now={index === now} aria-current={index === now ? 'step' : undefined}>
          {step === 'requisition' ? (order.requisition ?? t('chain.noRequisition')) : t(`chain.${step}`)}
          {step === 'receipt' && order.receivedPercent > 0 && order.receivedPercent < 100
            ? ` ${order.receivedPercent}\u202f%`
            : ''}
        </li>
      ))}
    </ol>
  )
}
