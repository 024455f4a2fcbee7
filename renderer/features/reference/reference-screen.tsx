import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Tabs } from '../../ui/tabs/tabs.tsx'
import { AccountsView } from './accounts-view.tsx'
import { HolidaysView } from './holidays-view.tsx'
import { JournalsView } from './journals-view.tsx'
import { RatesView } from './rates-view.tsx'
import { SetupView } from './setup-view.tsx'

const VIEWS = ['accounts', 'journals', 'rates', 'holidays', 'setup'] as const
type View = (typeof VIEWS)[number]

/** Accounts, journals, exchange rates, setup. */
function Reference() {
  const t = useText('reference')
  const { ledger } = useScope()
  const { tab } = useParameters('reference')
  const view: View = VIEWS.find((candidate) => candidate === tab) ?? 'accounts'
  const tabs = (
    <Tabs
      label={t('tabs')}
      active={view}
      onChange={(chosen) => replaceParameters('reference', { tab: chosen })}
      tabs={VIEWS.map((candidate) => ({ key: candidate, label: t(`tab.${candidate}`) }))}
    />
  )
  return (
    <Page title={t('title')} sub={t('accounts.chart', { chart: ledger.chart.toUpperCase() })} beside={tabs}>
      {view === 'accounts' ? <AccountsView /> : null}
      {view === 'journals' ? <JournalsView /> : null}
      {view === 'rates' ? <RatesView /> : null}
      {view === 'holidays' ? <HolidaysView /> : null}
      {view === 'setup' ? <SetupView /> : null}
    </Page>
  )
}

export const referenceScreen: Screen = { area: 'reference', Component: Reference, folded: false, help: 'reference' }
