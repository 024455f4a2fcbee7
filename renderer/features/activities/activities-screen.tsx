import { useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { CostsView } from './costs/costs-view.tsx'
import { LogframeView } from './logframe/logframe-view.tsx'
import { EventPage } from './register/event-page.tsx'
import { RegisterView } from './register/register-view.tsx'

/** What the programme did, what it reached and what that cost: the register, the logframe and the costs of one grant. */
function Activities() {
  const t = useText('activities')
  const { tab, edit } = useParameters('activities')
  const { ledger, grant: filter } = useScope()
  const grant = ledger.grants.find(({ code }) => code === filter) ?? ledger.grants[0]
  if (!grant)
    return (
      <Page title={t('title')} beside={<AreaTabs screen="activities" />}>
        <EmptyState icon="calendar" title={t('noGrant')}>
          {t('noGrantWhy')}
        </EmptyState>
      </Page>
    )
  if (edit !== undefined) return <EventPage key={edit} grant={grant.code} id={edit === 'new' ? null : Number(edit)} />
  if (tab === 'logframe') return <LogframeView grant={grant.code} />
  if (tab === 'costs') return <CostsView grant={grant.code} />
  return <RegisterView grant={grant.code} />
}

export const activitiesScreen: Screen = { area: 'partners', Component: Activities, folded: true, help: 'activities' }
