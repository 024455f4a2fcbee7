import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Advances() {
  const t = useText('advances')
  return <Page title={t('title')} beside={<AreaTabs screen="advances" />} />
}

export const advancesScreen: Screen = { area: 'treasury', Component: Advances, folded: false, help: 'advances' }
