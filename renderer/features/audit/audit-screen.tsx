import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Audit() {
  const t = useText('shell')
  return <Page title={t('screen.audit')} />
}

export const auditScreen: Screen = { area: 'audit', Component: Audit, folded: false, help: 'audit' }
