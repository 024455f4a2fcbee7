import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Settings() {
  const t = useText('shell')
  return <Page title={t('screen.settings')} />
}

export const settingsScreen: Screen = { area: 'settings', Component: Settings, folded: false, help: 'settings' }
