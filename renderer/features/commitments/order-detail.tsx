import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrderDetail as Detail } from '../../../shared/contract/commitments.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './commitments.module.css'
import { orderOfDetail } from './model/order-form.ts'
import { OrderActions } from './order-actions.tsx'
import { OrderForm } from './order-form.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderSteps } from './order-steps.tsx'
import { StageChip } from './stage-chip.tsx'

/** An order: where it stands, what comes next, its lines, receipts and vouchers. */
export function OrderDetail({ id }: { readonly id: number }) {
  const answer = useQuery(orpc.commitments.order.queryOptions({ input: { id } }))
  const [editing, setEditing] = useState(false)
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const order = answer.data
  if (!order) return null
  if (editing && order.stage === 'draft')
    return <OrderForm id={id} start={orderOfDetail(order)} onSaved={() => setEditing(false)} />
  return <Shown order={order} onEdit={() => setEditing(true)} />
}

function Shown({ order, onEdit }: { readonly order: Detail; readonly onEdit: () => void }) {
  const t = useText('commitments')
  const { print, pending, failure } = usePrint()
  const received = order.receipts.at(-1)
  return (
    <>
      <OrderSteps order={order} />
      <p className={text.strong}>{order.object}</p>
      {order.step === 'none' ? null : (
        <Notice tone={order.step === 'release' ? 'warn' : 'info'}>
          <strong>{t('next')}</strong> {t(`step.${order.step}`)}
        </Notice>
      )}
      <dl className={text.pairs}>
        <dt>{t('column.state')}</dt>
        <dd>
          <StageChip stage={order.stage} />
        </dd>
        <dt>{order.kind === 'payroll' ? t('form.employee') : t('form.supplier')}</dt>
        <dd>{order.supplier ?? ''}</dd>
        <dt>{t('form.date')}</dt>
        <dd>{formatDate(order.date)}</dd>
        {order.expiresOn === null ? null : (
          <>
            <dt>{t('form.expiresOn')}</dt>
            <dd>{formatDate(order.expiresOn)}</dd>
          </>
        )}
        <dt>{t('column.ordered')}</dt>
        <dd>
          <Money minor={order.orderedMinor} currency={order.currency} sign="after" strong />
        </dd>
        <dt>{t('column.open')}</dt>
        <dd>
          <Money minor={order.openXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
        </dd>
        <dt>{t('column.unpaid')}</dt>
        <dd>
          <Money minor={order.unpaidXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
        </dd>
      </dl>
      {order.closed === null ? null : (
        <Notice tone="info">
          {t(`closed.${order.closed.kind}`, { date: formatDate(order.closed.on) })} {order.closed.reason}
        </Notice>
      )}
      <OrderLines order={order} />
      <OrderVouchers order={order} />
      <OrderActions key={`${order.id} ${order.step}`} order={order} onEdit={onEdit} />
      <FailureNote failure={failure} />
      <div className={classes.actions}>
        {order.kind === 'payroll' ? null : (
          <Button small icon="printer" busy={pending} onClick={() => void print('purchase-order', String(order.id))}>
            {t('print.order')}
          </Button>
        )}
        {received === undefined ? null : (
          <Button small icon="printer" busy={pending} onClick={() => void print('goods-receipt', received.number)}>
            {t('print.receipt', { number: received.number })}
          </Button>
        )}
      </div>
    </>
  )
}

/** The drafts and vouchers that came of the order; each opens where it is worked on. */
function OrderVouchers({ order }: { readonly order: Detail }) {
  const t = useText('commitments')
  if (order.vouchers.length === 0) return null
  return (
    <ul className={classes.vouchers}>
      {order.vouchers.map((voucher) => (
        <li key={voucher.key}>
          <span className={text.second}>{t(`role.${voucher.role}`)}</span>
          <button
            type="button"
            className={classes.link}
            onClick={() =>
              voucher.key.startsWith('draft:')
                ? navigate('voucherEntry', { key: voucher.key })
                : navigate('vouchers', { key: voucher.key })
            }
          >
            {voucher.number ?? t('voucher.draft')}
          </button>
          <span className={text.second}>{voucher.date === null ? '' : formatDate(voucher.date)}</span>
          <Money minor={voucher.totalXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
          {voucher.reversed ? <span className={text.quiet}>{t('voucher.reversed')}</span> : null}
        </li>
      ))}
    </ul>
  )
}
