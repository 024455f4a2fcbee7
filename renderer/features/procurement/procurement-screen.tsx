import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Procurement() {
  const t = useText('procurement')
  return <Page title={t('title')} beside={<AreaTabs screen="procurement" />} />
}

export const procurementScreen: Screen = { area: 'budgets', Component: Procurement, folded: false, help: 'procurement' }
