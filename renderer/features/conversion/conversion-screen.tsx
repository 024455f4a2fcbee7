import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Conversion() {
  const t = useText('shell')
  return <Page title={t('screen.conversion')} />
}

export const conversionScreen: Screen = { area: 'budgets', Component: Conversion, folded: true, help: 'conversion' }
