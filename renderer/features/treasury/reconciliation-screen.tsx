import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Reconciliation() {
  const t = useText('treasury')
  return <Page title={t('title')} beside={<AreaTabs screen="reconciliation" />} />
}

export const reconciliationScreen: Screen = { area: 'treasury', Component: Reconciliation, folded: false, help: 'reconciliation' }
