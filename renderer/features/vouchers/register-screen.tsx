import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Register() {
  const t = useText('shell')
  return <Page title={t('screen.vouchers')} />
}

export const registerScreen: Screen = { area: 'vouchers', Component: Register, folded: true, help: 'vouchers' }
