import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Payroll() {
  const t = useText('payroll')
  return <Page title={t('title')} beside={<AreaTabs screen="payroll" />} />
}

export const payrollScreen: Screen = { area: 'vouchers', Component: Payroll, folded: false, help: 'payroll' }
