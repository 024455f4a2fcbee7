import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { DisallowedView } from './disallowed-view.tsx'
import { IntakeDialog } from './intake-dialog.tsx'
import { MissingList } from './missing-list.tsx'
import { ReportList } from './report-list.tsx'
import { ReviewPage } from './review-page.tsx'

/** Partners' reports: what came in, the review of one, and what was disallowed. */
function PartnerReports() {
  const { report } = useParameters('partnerReports')
  const id = Number(report)
  return report !== undefined && Number.isSafeInteger(id) ? <ReviewPage key={id} id={id} /> : <Reports />
}

function Reports() {
  const t = useText('partnerReports')
  const { tab: asked } = useParameters('partnerReports')
  const tab = asked === 'disallowed' || asked === 'missing' ? asked : 'reports'
  const [taking, setTaking] = useState(false)
  const answer = useQuery(orpc.partnerReports.list.queryOptions())
  const costs = useQuery(orpc.partnerReports.disallowed.queryOptions())
  const title = { title: t('title'), beside: <AreaTabs screen="partnerReports" /> }
  const failure = answer.error ?? costs.error
  if (failure) return <QueryFailure error={failure} onRetry={() => void answer.refetch()} />
  if (!answer.data || !costs.data) return <Page {...title} />
  const { reports, agreements, missing } = answer.data
  const segments = [
    { key: 'reports', label: t('tab.reports') },
    { key: 'missing', label: t('tab.missing', { count: missing.length }) },
    { key: 'disallowed', label: t('tab.disallowed', { count: costs.data.length }) },
  ] as const
  const take = (
    <Button
      variant="primary"
      icon="import"
      blocked={agreements.length === 0 ? t('noAgreement') : undefined}
      onClick={() => setTaking(true)}
    >
      {t('import')}
    </Button>
  )
  const actions = (
    <>
      <Segmented label={t('tabs')} segments={segments} value={tab} onChange={(key) => navigate('partnerReports', { tab: key })} />
      <Button icon="sheet" onClick={() => navigate('reports', { report: 'disallowed-costs' })}>
        {t('report')}
      </Button>
      {take}
    </>
  )
  return (
    <Page {...title} actions={actions}>
      {tab === 'reports' ? <ReportList reports={reports} empty={take} /> : null}
      {tab === 'missing' ? <MissingList missing={missing} /> : null}
      {tab === 'disallowed' ? <DisallowedView costs={costs.data} /> : null}
      {taking ? <IntakeDialog agreements={agreements} onClose={() => setTaking(false)} /> : null}
    </Page>
  )
}

export const partnerReportsScreen: Screen = {
  area: 'partners',
  Component: PartnerReports,
  folded: true,
  help: 'partnerReports',
}
