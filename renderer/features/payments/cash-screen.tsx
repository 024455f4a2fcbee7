import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Cash() {
  const t = useText('payments')
  return <Page title={t('title')} beside={<AreaTabs screen="cash" />} />
}

export const cashScreen: Screen = { area: 'treasury', Component: Cash, folded: false, help: 'cash' }
