import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'

function Documents() {
  const t = useText('documents')
  return <Page title={t('title')} beside={<AreaTabs screen="documents" />} />
}

export const documentsScreen: Screen = { area: 'vouchers', Component: Documents, folded: false, help: 'documents' }
