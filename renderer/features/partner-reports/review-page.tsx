import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { PartnerReportDetail } from '../../../shared/contract/partner-reports.ts'
import { formatDate, formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { orpc } from '../../client/client.ts'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { LineDocument } from './line-document.tsx'
import { periodWords } from './model/period-words.ts'
import classes from './partner-reports.module.css'
import { PositionCard } from './position-card.tsx'
import { ReviewActions } from './review-actions.tsx'
import { ReviewTable } from './review-table.tsx'
import { ReportStateChip } from './state-chip.tsx'

/** The review of a report: its lines and the partner's position left, the scan and the decision right (spec 11 "Partners"). */
export function ReviewPage({ id }: { readonly id: number }) {
  const t = useText('partnerReports')
  const language = useLanguage()
  const answer = useQuery(orpc.partnerReports.open.queryOptions({ input: { id } }))
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const report = answer.data
  if (!report) return <Page title={t('title')} />
  const { position } = report
  const sub =
    position.firstOn === null
      ? t('review.noAdvance')
      : t('review.sub', {
          date: formatDate(position.firstOn),
          amount: formatMoney(position.advanced, FUNCTIONAL_CURRENCY, language),
          days: position.ageDays ?? 0,
        })
  return (
    <Page
      title={t('review.title', { partner: report.partner, period: periodWords(report.period, language) })}
      beside={
        <>
          <ReportStateChip state={report.state} />
          <span className={classes.sub}>{sub}</span>
        </>
      }
      actions={<ReviewActions report={report} />}
    >
      <ReviewBody report={report} />
    </Page>
  )
}

function ReviewBody({ report }: { readonly report: PartnerReportDetail }) {
  const t = useText('partnerReports')
  const { line: asked } = useParameters('partnerReports')
  const left = useRef<HTMLDivElement>(null)
  const place = report.lines.findIndex(({ position }) => String(position) === asked)
  const at = place < 0 ? 0 : place
  const line = report.lines[at]
  const choose = (position: number) => replaceParameters('partnerReports', { report: String(report.id), line: String(position) })
  const next = () => {
    const after = report.lines[Math.min(at + 1, report.lines.length - 1)]
    if (after) choose(after.position)
    left.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
  }
  usePlaceKeys([
    { keys: 'A', does: t('key.accept') },
    { keys: 'Q', does: t('key.query') },
    { keys: 'R', does: t('key.disallow') },
    { keys: 'ArrowDown', does: t('key.next') },
    { keys: 'Enter', does: t('key.save') },
  ])
  return (
    <div className={classes.review}>
      <div className={classes.left} ref={left}>
        <ReviewTable report={report} chosen={line?.position ?? null} onChoose={choose} />
        <PositionCard report={report} />
      </div>
      {line ? (
        <div className={classes.right}>
          <LineDocument key={line.id} line={line} />
          <DecisionPanel
            key={`${line.id}/${line.decisionCount}/${line.messages.length}`}
            report={report}
            line={line}
            onNext={next}
          />
        </div>
      ) : null}
    </div>
  )
}
