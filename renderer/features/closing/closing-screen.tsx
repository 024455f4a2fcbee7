import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Closing() {
  const t = useText('closing')
  return <Page title={t('title')} beside={<AreaTabs screen="closing" />} />
}

export const closingScreen: Screen = { area: 'compliance', Component: Closing, folded: false, help: 'closing' }
