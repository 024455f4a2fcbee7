import { useQuery } from '@tanstack/react-query'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Tabs } from '../../ui/tabs/tabs.tsx'
import { Inbox } from './inbox/inbox.tsx'
import { useInbox } from './inbox/use-inbox.ts'
import { IncompleteList } from './incomplete-list.tsx'
import { RequiredEditor } from './required/required-editor.tsx'

const TABS = ['inbox', 'incomplete', 'required'] as const

/** Scans that wait to be filed, vouchers whose documents are not complete, and the table of what is asked for. */
function Documents() {
  const t = useText('documents')
  const { month } = useScope()
  const address = useParameters('documents')
  const active = TABS.find((tab) => tab === address.tab) ?? 'inbox'
  const inbox = useInbox()
  const incomplete = useQuery(orpc.documents.incomplete.queryOptions({ input: { month: month ?? '' }, enabled: month !== null }))
  const counts = {
    inbox: (inbox.data?.scans.length ?? 0) + (inbox.data?.unattached.length ?? 0),
    incomplete: incomplete.data?.vouchers.length,
    required: undefined,
  }
  return (
    <Page title={t('title')} beside={<AreaTabs screen="documents" />}>
      <Tabs
        label={t('tab.label')}
        tabs={TABS.map((key) => ({ key, label: t(`tab.${key}`), count: counts[key] }))}
        active={active}
        onChange={(tab) => replaceParameters('documents', { tab: tab === 'inbox' ? undefined : tab })}
      />
      {active === 'inbox' ? <Inbox inbox={inbox} /> : null}
      {active === 'incomplete' ? <IncompleteList answer={incomplete} /> : null}
      {active === 'required' ? <RequiredEditor /> : null}
    </Page>
  )
}

export const documentsScreen: Screen = { area: 'vouchers', Component: Documents, folded: true, help: 'documents' }
