import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Requisition } from '../../../shared/contract/commitments.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './commitments.module.css'
import { RequisitionChip } from './stage-chip.tsx'
import { useRoleBlock } from './use-role-block.ts'

interface RequisitionDetailProps {
  readonly requisition: Requisition
  /** While one user alone can write, that user may give the visa of what they asked for. */
  readonly alone: boolean
}

/** A requisition: what it asks, what its budget line has left, its visa, and the orders that came of it. */
export function RequisitionDetail({ requisition, alone }: RequisitionDetailProps) {
  const t = useText('commitments')
  const { grant, budgetLine } = requisition
  const available = useQuery(
    orpc.commitments.available.queryOptions({
      input: { grant: grant ?? '', budgetLine: budgetLine ?? '' },
      enabled: grant !== null && budgetLine !== null,
    }),
  )
  const left = requisition.state === 'requested' ? available.data?.availableXof : (requisition.availableXof ?? undefined)
  return (
    <>
      <p className={text.second}>{requisition.need}</p>
      <dl className={text.pairs}>
        <dt>{t('column.state')}</dt>
        <dd>
          <RequisitionChip state={requisition.state} />
        </dd>
        <dt>{t('form.requester')}</dt>
        <dd>{requisition.requester}</dd>
        <dt>{t('form.date')}</dt>
        <dd>{formatDate(requisition.date)}</dd>
        <dt>{t('form.budgetLine')}</dt>
        <dd>{grant === null ? t('ownFunds') : `${grant} / ${budgetLine ?? ''}`}</dd>
        <dt>{t('form.estimate')}</dt>
        <dd>
          <Money minor={requisition.estimateXof} currency={FUNCTIONAL_CURRENCY} sign="after" strong />
        </dd>
        {left === undefined ? null : (
          <>
            <dt>{t('requisition.left')}</dt>
            <dd>
              <Money minor={left} currency={FUNCTIONAL_CURRENCY} sign="after" over />
            </dd>
            <dt>{t('requisition.leftAfter')}</dt>
            <dd>
              <Money minor={left - requisition.estimateXof} currency={FUNCTIONAL_CURRENCY} sign="after" over />
            </dd>
          </>
        )}
        {requisition.decidedBy === null ? null : (
          <>
            <dt>{t('requisition.decided')}</dt>
            <dd>
              {requisition.decidedBy}, {formatDate(requisition.decidedOn ?? requisition.date)}
            </dd>
          </>
        )}
        {requisition.reason === null ? null : (
          <>
            <dt>{t('form.reason')}</dt>
            <dd>{requisition.reason}</dd>
          </>
        )}
      </dl>
      {requisition.orders.map((order) => (
        <button
          key={order.id}
          type="button"
          className={classes.link}
          onClick={() => navigate('commitments', { tab: 'orders', order: String(order.id) })}
        >
          {order.number ?? t('order.draft')}
        </button>
      ))}
      <RequisitionActions
        key={requisition.id}
        requisition={requisition}
        alone={alone}
        over={left !== undefined && left < requisition.estimateXof}
      />
    </>
  )
}

function RequisitionActions({ requisition, alone, over }: RequisitionDetailProps & { readonly over: boolean }) {
  const t = useText('commitments')
  const { ledger } = useScope()
  const decide = useCommand(client.commitments.decide)
  const cancel = useCommand(client.commitments.cancelRequisition)
  const [reason, setReason] = useState('')
  const role = useRoleBlock('approver')
  const own = !alone && requisition.requestedBy === ledger.user.name ? t('blocked.ownRequisition') : undefined
  const needsReason = reason.trim() === '' ? t('missing.reason') : undefined
  const waits = requisition.state === 'requested'
  if (!waits && requisition.state !== 'approved') return null
  const run = (approve: boolean) => void decide.run({ id: requisition.id, approve, reason: reason.trim() === '' ? null : reason })
  return (
    <div className={classes.form}>
      <TextInput
        label={t('form.reason')}
        description={over && waits ? t('requisition.overHint') : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureNote failure={decide.failure ?? cancel.failure} />
      <div className={classes.actions}>
        {waits ? (
          <>
            <Button
              variant="primary"
              icon="check"
              busy={decide.pending}
              blocked={role ?? own ?? (over ? needsReason : undefined)}
              onClick={() => run(true)}
            >
              {t('requisition.approve')}
            </Button>
            <Button busy={decide.pending} blocked={role ?? own ?? needsReason} onClick={() => run(false)}>
              {t('requisition.reject')}
            </Button>
          </>
        ) : (
          <Button
            variant="primary"
            icon="plus"
            onClick={() => navigate('commitments', { tab: 'orders', order: 'new', requisition: String(requisition.id) })}
          >
            {t('requisition.order')}
          </Button>
        )}
        <Button busy={cancel.pending} blocked={needsReason} onClick={() => void cancel.run({ id: requisition.id, reason })}>
          {t('requisition.cancel')}
        </Button>
      </div>
    </div>
  )
}
