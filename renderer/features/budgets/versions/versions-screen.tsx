import { useState } from 'react'
import { navigate, useParameters } from '../../../app/routes/router.ts'
import type { Screen } from '../../../app/screen.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import { TabularTable } from '../../reports/tabular/tabular-table.tsx'
import { CompareTab } from './compare-tab.tsx'
import { DraftWork } from './draft-work.tsx'
import { ForecastTab } from './forecast-tab.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { useVersions, useVersionsGrant } from './use-versions.ts'
import { VersionList } from './version-list.tsx'

const TABS = ['versions', 'draft', 'months', 'compare', 'forecast', 'partners', 'units'] as const

/** The versions of a budget: those approved, the next one in preparation, its months, comparison, forecast and partners. */
function Versions() {
  const t = useText('budgetVersions')
  const grant = useVersionsGrant()
  usePlaceKeys([{ keys: 'Tab', does: t('key.move') }])
  if (grant !== null) return <GrantVersions key={grant} grant={grant} />
  return (
    <Page title={t('title')} beside={<AreaTabs screen="budgetVersions" />}>
      <EmptyState icon="budget" title={t('noGrant')}>
        {t('noGrantText')}
      </EmptyState>
    </Page>
  )
}

function GrantVersions({ grant }: { readonly grant: string }) {
  const t = useText('budgetVersions')
  const { tab: asked } = useParameters('budgetVersions')
  const tab = TABS.find((each) => each === asked) ?? 'versions'
  const [importing, setImporting] = useState(false)
  const answer = useVersions(grant)
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const title = { title: t('title'), beside: <AreaTabs screen="budgetVersions" /> }
  if (!answer.data) return <Page {...title} />
  const view = answer.data
  const open = (key: (typeof TABS)[number]) => navigate('budgetVersions', { tab: key, grant })
  const actions = (
    <>
      <Button
        icon="sheet"
        onClick={() => navigate('reports', { report: tab === 'compare' ? 'budget-comparison' : 'budget', grant })}
      >
        {t('export')}
      </Button>
      <Button icon="import" onClick={() => setImporting(true)}>
        {t('import')}
      </Button>
    </>
  )
  return (
    <Page {...title} actions={actions}>
      <div>
        <Segmented
          label={t('tabs')}
          segments={TABS.map((key) => ({ key, label: t(`tab.${key}`) }))}
          value={tab}
          onChange={open}
        />
      </div>
      {tab === 'versions' ? <VersionList view={view} onPrepare={() => open('draft')} /> : null}
      {tab === 'draft' || tab === 'months' ? (
        <DraftWork
          key={view.draft?.revision ?? 'none'}
          view={view}
          months={tab === 'months'}
          onApproved={() => open('versions')}
        />
      ) : null}
      {tab === 'compare' ? <CompareTab view={view} /> : null}
      {tab === 'forecast' ? <ForecastTab grant={grant} /> : null}
      {tab === 'partners' ? (
        <Card flush grow>
          <TabularTable report="partner-allocation" parameters={{ grant }} />
        </Card>
      ) : null}
      {tab === 'units' ? (
        <Card flush grow>
          <TabularTable report="unit-costs" parameters={{ grant }} />
        </Card>
      ) : null}
      <ImportDialog
        grant={grant}
        opened={importing}
        replaces={view.draft !== null}
        onClose={() => setImporting(false)}
        onImported={() => open('draft')}
      />
    </Page>
  )
}

export const budgetVersionsScreen: Screen = { area: 'budgets', Component: Versions, folded: true, help: 'budgetVersions' }
