import type { ReactNode } from 'react'
import type { AdvanceDetail } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './advances.module.css'
import { VoucherLine } from './voucher-line.tsx'

/** What happened to an advance and what is still to come, in order, with its vouchers. */
export function AdvanceSteps({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  const decided = {
    date: formatDate(advance.decidedOn ?? advance.requestedOn),
    name: advance.decidedBy ?? '',
    reason: advance.reason ?? '',
  }
  const ended = advance.state === 'refused' || advance.state === 'cancelled'
  const live = advance.vouchers.filter((voucher) => voucher.posted && !voucher.reversed)
  const isPaid = live.some((voucher) => voucher.role === 'payment' || voucher.role === 'opening')
  const takenOver = advance.vouchers.some((voucher) => voucher.role === 'opening')
  return (
    <section className={classes.section}>
      <h3>{t('steps')}</h3>
      <ol className={classes.steps}>
        {takenOver ? null : (
          <Step done>{t('step.requested', { date: formatDate(advance.requestedOn), name: advance.requestedBy })}</Step>
        )}
        {ended ? <Step done>{t(advance.state === 'refused' ? 'step.refused' : 'step.cancelled', decided)}</Step> : null}
        {advance.state === 'requested' ? <Step>{t('step.toApprove')}</Step> : null}
        {!ended && advance.state !== 'requested' ? (
          <Step done>{takenOver ? t('step.takenOver') : t('step.approved', decided)}</Step>
        ) : null}
        {advance.vouchers.map((voucher) => (
          <Step key={voucher.key} done={voucher.posted}>
            <VoucherLine voucher={voucher} />
          </Step>
        ))}
        {!ended && advance.vouchers.length === 0 ? <Step>{t('step.payment')}</Step> : null}
        {ended ? null : <Step done={isPaid && advance.acceptedXof > 0}>{t('step.liquidation')}</Step>}
        {ended ? null : <Step done={advance.state === 'settled'}>{t('step.settled')}</Step>}
      </ol>
    </section>
  )
}

function Step({ done, children }: { readonly done?: boolean; readonly children: ReactNode }) {
  return (
    <li className={classes.step}>
      <span className={done ? classes.stepDone : classes.stepWaits}>
        <Icon name={done ? 'check' : 'circle'} size={13} />
      </span>
      <span>{children}</span>
    </li>
  )
}
