import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Reports() {
  const t = useText('shell')
  return <Page title={t('screen.reports')} />
}

export const reportsScreen: Screen = { area: 'reports', Component: Reports, folded: false, help: 'reports' }
