import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function SharedCosts() {
  const t = useText('sharedCosts')
  return <Page title={t('title')} beside={<AreaTabs screen="sharedCosts" />} />
}

export const sharedCostsScreen: Screen = { area: 'vouchers', Component: SharedCosts, folded: false, help: 'sharedCosts' }
