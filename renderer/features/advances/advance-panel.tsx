import { useQuery } from '@tanstack/react-query'
import type { AdvanceDetail } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc } from '../../client/client.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { AdvanceChip } from './advance-chip.tsx'
import { AdvanceLetters, AdvanceLiquidations } from './advance-records.tsx'
import { AdvanceSteps } from './advance-steps.tsx'
import classes from './advances.module.css'
import { NextStep } from './next-step.tsx'

interface AdvancePanelProps {
  readonly id: number
  readonly onClose: () => void
}

/** One advance: its figures, what to do next, its steps, liquidations and letters. */
export function AdvancePanel({ id, onClose }: AdvancePanelProps) {
  const t = useText('advances')
  const answer = useQuery(orpc.advances.open.queryOptions({ input: { id } }))
  const print = usePrint()
  const advance = answer.data
  return (
    <Card flush grow label={t('detail')}>
      <header className={classes.head}>
        <h2 className={classes.headTitle}>{advance?.number}</h2>
        {advance ? <AdvanceChip state={advance.state} /> : null}
        <span className={classes.headEnd}>
          <IconButton icon="close" label={t('detail.close')} onClick={onClose} />
        </span>
      </header>
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {advance ? (
        <section
          className={classes.body}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('detail')}
        >
          <Who advance={advance} />
          <Figures advance={advance} />
          <NextStep advance={advance} />
          <AdvanceSteps advance={advance} />
          <AdvanceLiquidations advance={advance} />
          {advance.holderKind === 'staff' ? <AdvanceLetters advance={advance} /> : null}
          <FailureNote failure={print.failure} />
          <div>
            <Button icon="printer" busy={print.pending} onClick={() => void print.print('advance-request', String(id))}>
              {t('do.print')}
            </Button>
          </div>
        </section>
      ) : null}
    </Card>
  )
}

function Who({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  const line = [advance.grant ?? t('ownFunds'), advance.budgetLine].filter((part) => part !== null).join(' · ')
  const place = [advance.activity, advance.site].filter((part) => part !== null).join(' · ')
  return (
    <div className={classes.who}>
      <div className={classes.whoWords}>
        <strong>{advance.holder}</strong>
        <div>{advance.purpose}</div>
        <div className={`${text.quiet} ${text.small}`}>
          {t('fact.missionValue', { start: formatDate(advance.startsOn), end: formatDate(advance.endsOn) })}
          {place === '' ? null : ` · ${place}`}
        </div>
        <div className={`${text.quiet} ${text.small}`}>
          {line} · {t('fact.account')} {advance.account}
        </div>
      </div>
      <div className={classes.whoSum}>
        <div className={`${text.quiet} ${text.tiny}`}>{t(advance.amountXof === 0 ? 'figure.requested' : 'figure.balance')}</div>
        <div className={text.mid}>
          <Money
            minor={advance.amountXof === 0 ? advance.requestedXof : advance.balanceXof}
            currency={FUNCTIONAL_CURRENCY}
            sign="after"
          />
        </div>
        <div className={`${text.small} ${advance.daysLate > 0 ? text.bad : text.quiet}`}>
          {t('fact.due')} {advance.dueOn === null ? t('fact.noDue') : formatDate(advance.dueOn)}
          {advance.daysLate > 0 ? ` · ${t('late', { count: advance.daysLate })}` : null}
        </div>
      </div>
    </div>
  )
}

function Figures({ advance }: { readonly advance: AdvanceDetail }) {
  const t = useText('advances')
  if (advance.amountXof === 0) return null
  const figures = [
    ['figure.paid', advance.amountXof],
    ['figure.accepted', advance.acceptedXof],
    ['figure.review', advance.inReviewXof],
    ['figure.refunded', advance.refundedXof],
  ] as const
  return (
    <dl className={classes.figures}>
      {figures.map(([key, minor]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>
            <Money minor={minor} currency={FUNCTIONAL_CURRENCY} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
