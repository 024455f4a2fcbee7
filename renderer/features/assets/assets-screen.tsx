import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Assets() {
  const t = useText('assets')
  return <Page title={t('title')} beside={<AreaTabs screen="assets" />} />
}

export const assetsScreen: Screen = { area: 'reference', Component: Assets, folded: false, help: 'assets' }
