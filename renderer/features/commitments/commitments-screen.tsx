import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Commitments() {
  const t = useText('commitments')
  return <Page title={t('title')} beside={<AreaTabs screen="commitments" />} />
}

export const commitmentsScreen: Screen = { area: 'budgets', Component: Commitments, folded: false, help: 'commitments' }
