import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { navigate } from '../../../app/routes/router.ts'
import type { Screen } from '../../../app/screen.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { orpc } from '../../../client/client.ts'
import { useReportWorkbook } from '../../../client/use-report-workbook.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { BlockingCard } from './blocking-card.tsx'
import { ContradictedCard } from './contradicted-card.tsx'
import classes from './overview.module.css'
import { ProgressCard } from './progress-card.tsx'
import { RemindersCard } from './reminders-card.tsx'
import { PartnerScoresCard } from './scores-card.tsx'

/** Where the checklists stand: progress, what is late and whose it is, what blocks, and how the partners do over time. */
function ComplianceOverview() {
  const t = useText('complianceOverview')
  const answer = useQuery(orpc.complianceOverview.overview.queryOptions())
  const reminders = useQuery(orpc.complianceOverview.reminders.queryOptions())
  const file = useReportWorkbook()
  const today = answer.data?.today
  const { save } = file
  const status = useCallback(
    (format: 'xlsx' | 'pdf') => void save('compliance-status', today === undefined ? {} : { to: today }, format),
    [save, today],
  )
  const error = answer.error ?? reminders.error
  const unchecked = reminders.data?.uncheckedVouchers ?? 0
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="complianceOverview" />}
      actions={
        <>
          <Button icon="sheet" busy={file.busy} onClick={() => status('xlsx')}>
            {t('excel')}
          </Button>
          <Button icon="printer" busy={file.busy} onClick={() => status('pdf')}>
            {t('pdf')}
          </Button>
          <Button icon="sheet" busy={file.busy} onClick={() => void save('compliance-scores', {}, 'xlsx')}>
            {t('exportScores')}
          </Button>
          <Button icon="printer" busy={file.busy} onClick={() => void save('compliance-scores', {}, 'pdf')}>
            {t('scoresPdf')}
          </Button>
        </>
      }
    >
      <QueryFailure error={error} onRetry={() => void Promise.all([answer.refetch(), reminders.refetch()])} />
      <FailureNote failure={file.failure} />
      {unchecked > 0 ? (
        <Notice tone="info">
          {t('unchecked', { count: unchecked })}{' '}
          <Button small variant="quiet" onClick={() => navigate('voucherChecks')}>
            {t('list.title')}
          </Button>
        </Notice>
      ) : null}
      {answer.data && reminders.data ? (
        <div className={classes.columns}>
          <div className={classes.stack}>
            <ProgressCard progress={answer.data.progress} />
            <PartnerScoresCard partners={answer.data.partners} />
          </div>
          <div className={classes.stack}>
            <RemindersCard items={reminders.data.items} late={reminders.data.late} soon={reminders.data.soon} />
            <BlockingCard blocking={answer.data.blocking} />
            <ContradictedCard contradicted={answer.data.contradicted} />
          </div>
        </div>
      ) : null}
    </Page>
  )
}

export const complianceOverviewScreen: Screen = {
  area: 'compliance',
  Component: ComplianceOverview,
  folded: false,
  help: 'complianceOverview',
}
