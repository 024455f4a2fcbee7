import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function ThirdParties() {
  const t = useText('thirdParties')
  return <Page title={t('title')} beside={<AreaTabs screen="thirdParties" />} />
}

export const thirdPartiesScreen: Screen = { area: 'reference', Component: ThirdParties, folded: false, help: 'thirdParties' }
