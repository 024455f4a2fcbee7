import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Dashboard() {
  const t = useText('shell')
  return <Page title={t('screen.dashboard')} />
}

export const dashboardScreen: Screen = { area: 'dashboard', Component: Dashboard, folded: false, help: 'dashboard' }
