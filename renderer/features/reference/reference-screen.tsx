import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Reference() {
  const t = useText('shell')
  return <Page title={t('screen.reference')} />
}

export const referenceScreen: Screen = { area: 'reference', Component: Reference, folded: false, help: 'reference' }
