import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Payments() {
  const t = useText('payments')
  return <Page title={t('title')} beside={<AreaTabs screen="payments" />} />
}

export const paymentsScreen: Screen = { area: 'treasury', Component: Payments, folded: false, help: 'payments' }
