import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { CatalogueView } from './catalogue-view.tsx'
import { HitsView } from './hits-view.tsx'
import { RulingsView } from './rulings-view.tsx'
import { useEligibilityGrant } from './use-eligibility-grant.ts'

/** Eligibility of a grant's spending: what the rules found, what was ruled out, and the catalogue. */
function Eligibility() {
  const t = useText('eligibility')
  const grant = useEligibilityGrant()
  const { tab: asked } = useParameters('eligibility')
  const tab = asked === 'rulings' || asked === 'catalogue' ? asked : 'hits'
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const title = { title: t('title'), beside: <AreaTabs screen="eligibility" /> }
  if (grant === null)
    return (
      <Page {...title}>
        <Card grow>
          <EmptyState icon="shield" title={t('noGrant')}>
            {t('noGrantWhy')}
          </EmptyState>
        </Card>
      </Page>
    )
  const segments = (['hits', 'rulings', 'catalogue'] as const).map((key) => ({ key, label: t(`tab.${key}`) }))
  const actions = (
    <>
      <Segmented label={t('tabs')} segments={segments} value={tab} onChange={(key) => navigate('eligibility', { tab: key })} />
      <Button icon="sheet" onClick={() => navigate('reports', { report: 'eligibility-rulings', grant })}>
        {t('report')}
      </Button>
    </>
  )
  return (
    <Page {...title} actions={actions}>
      {tab === 'hits' ? <HitsView key={grant} grant={grant} /> : null}
      {tab === 'rulings' ? <RulingsView grant={grant} /> : null}
      {tab === 'catalogue' ? <CatalogueView grant={grant} /> : null}
    </Page>
  )
}

export const eligibilityScreen: Screen = { area: 'budgets', Component: Eligibility, folded: true, help: 'eligibility' }
