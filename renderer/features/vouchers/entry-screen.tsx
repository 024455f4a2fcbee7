import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Entry() {
  const t = useText('shell')
  return <Page title={t('screen.voucherEntry')} />
}

export const entryScreen: Screen = { area: 'vouchers', Component: Entry, folded: true, help: 'voucherEntry' }
