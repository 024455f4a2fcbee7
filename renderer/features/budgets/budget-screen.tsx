import type { Screen } from '../../app/screen.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Budget() {
  const t = useText('shell')
  return <Page title={t('screen.budgets')} />
}

export const budgetScreen: Screen = { area: 'budgets', Component: Budget, folded: true, help: 'budgets' }
