import { useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { ClaimPage } from './claim-page.tsx'
import { ClaimsList } from './claims-list.tsx'

/** Claims: the periods of a grant with the claim of each, and the page of one of them. */
function Claims() {
  const t = useText('claims')
  const { ledger, grant } = useScope()
  const { grant: asked, period } = useParameters('claims')
  const chosen = asked ?? grant ?? ledger.grants[0]?.code
  if (chosen !== undefined && period !== undefined)
    return <ClaimPage key={`${chosen} ${period}`} grant={chosen} period={period} />
  return (
    <Page title={t('title')} beside={<AreaTabs screen="claims" />}>
      {chosen === undefined ? (
        <EmptyState icon="budget" title={t('noGrant')}>
          {t('noGrantWhy')}
        </EmptyState>
      ) : (
        <ClaimsList grant={chosen} />
      )}
    </Page>
  )
}

export const claimsScreen: Screen = { area: 'budgets', Component: Claims, folded: true, help: 'claims' }
