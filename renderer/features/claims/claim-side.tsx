import type { ClaimDetail } from '../../../shared/contract/claims.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ClaimCheckBar } from '../compliance/overview/claim-check-bar.tsx'
import { ClaimNextStep } from './claim-next-step.tsx'
import { ClaimSteps } from './claim-steps.tsx'
import classes from './claims.module.css'

interface ClaimSideProps {
  readonly grant: string
  readonly claim: ClaimDetail
}

/** The life of a claim: when it is due, what it asks, what stands against it, the next step, and what has happened. */
export function ClaimSide({ grant, claim }: ClaimSideProps) {
  const t = useText('claims')
  return (
    <Card flush grow className={classes.side} label={t('life')}>
      <section
        className={classes.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('life')}
      >
        <Amounts claim={claim} />
        {claim.contentHash === null ? null : (
          <Notice tone="good" icon="lock">
            {t('frozen', { number: claim.number, date: formatDate(claim.submittedOn ?? '') })}{' '}
            <span className={`${text.mono} ${text.small}`} title={claim.contentHash}>
              {claim.contentHash.slice(0, 16)}
            </span>
          </Notice>
        )}
        {claim.refusals.length > 0 ? (
          <Notice tone="bad">
            <FaultList faults={claim.refusals} title={t('refusals')} />
          </Notice>
        ) : null}
        {claim.warnings.length > 0 ? (
          <Notice tone="warn">
            <FaultList faults={claim.warnings} title={t('warnings')} />
          </Notice>
        ) : null}
        {claim.state === null ? null : (
          <ClaimCheckBar grant={grant} period={claim.period} submitted={claim.contentHash !== null} />
        )}
        <ClaimNextStep key={claim.state ?? 'none'} grant={grant} claim={claim} />
        <ClaimSteps claim={claim} />
      </section>
    </Card>
  )
}

function Amounts({ claim }: { readonly claim: ClaimDetail }) {
  const t = useText('claims')
  const { currency } = claim
  const late = claim.daysLate > 0 ? ` · ${t('late', { count: claim.daysLate })}` : ''
  const rows = [
    ...(claim.advanceRecoveredMinor === 0
      ? []
      : [['eligible', claim.eligibleMinor] as const, ['advance', -claim.advanceRecoveredMinor] as const]),
    ['claimed', claim.claimedMinor],
    ...(claim.acceptedMinor === null ? [] : [['accepted', claim.acceptedMinor] as const]),
    ...((claim.retainedMinor ?? 0) === 0 ? [] : [['retained', claim.retainedMinor] as const]),
    ...(claim.paidMinor === 0 ? [] : [['paid', claim.paidMinor] as const]),
    ...(claim.releasedMinor === 0 ? [] : [['released', claim.releasedMinor] as const]),
  ] as const
  return (
    <dl className={classes.amounts}>
      <div className={classes.amount}>
        <dt>{t('fact.due')}</dt>
        <dd className={claim.daysLate > 0 ? text.bad : undefined}>
          {formatDate(claim.dueOn)}
          {late}
        </dd>
      </div>
      {rows.map(([key, minor]) => (
        <div key={key} className={classes.amount}>
          <dt>{t(`fact.${key}`)}</dt>
          <dd>
            <Money minor={minor} currency={currency} sign="before" bracket strong={key === 'claimed'} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
