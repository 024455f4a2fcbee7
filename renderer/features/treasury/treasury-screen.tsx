import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Treasury() {
  const t = useText('treasury')
  return <Page title={t('title')} beside={<AreaTabs screen="treasury" />} />
}

export const treasuryScreen: Screen = { area: 'treasury', Component: Treasury, folded: false, help: 'treasury' }
