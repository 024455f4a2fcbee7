import { useQuery } from '@tanstack/react-query'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { AgreementTab } from './agreement-tab.tsx'
import { ClosingTab } from './closing-tab.tsx'
import { GrantList } from './grant-list.tsx'
import { TranchesTab } from './tranches-tab.tsx'

/** The grants: their list where there are several, and the page of one. */
function Grants() {
  const t = useText('grants')
  const { grant: asked } = useParameters('grants')
  const { grant, ledger } = useScope()
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const only = ledger.grants.length === 1 ? ledger.grants[0]?.code : undefined
  const code = asked ?? grant ?? only
  if (ledger.grants.length === 0)
    return (
      <Page title={t('title')} beside={<AreaTabs screen="grants" />}>
        <EmptyState
          icon="budget"
          title={t('none')}
          action={<Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('noneDo')}</Button>}
        >
          {t('noneWhy')}
        </EmptyState>
      </Page>
    )
  if (code === undefined || asked === '*') return <GrantList />
  return <OneGrant key={code} grant={code} several={ledger.grants.length > 1} />
}

function OneGrant({ grant, several }: { readonly grant: string; readonly several: boolean }) {
  const t = useText('grants')
  const { tab: asked } = useParameters('grants')
  const tab = asked === 'tranches' || asked === 'closing' ? asked : 'agreement'
  const page = useQuery(orpc.grants.page.queryOptions({ input: { grant } }))
  if (page.error) return <QueryFailure error={page.error} onRetry={() => void page.refetch()} />
  const segments = [
    { key: 'agreement', label: t('tab.agreement') },
    { key: 'tranches', label: t('tab.tranches') },
    { key: 'closing', label: t('tab.closing') },
  ] as const
  const actions = (
    <>
      {several ? (
        <Button icon="list" onClick={() => navigate('grants', { grant: '*' })}>
          {t('all')}
        </Button>
      ) : null}
      <Segmented label={t('tabs')} segments={segments} value={tab} onChange={(key) => navigate('grants', { grant, tab: key })} />
      {tab === 'agreement' ? (
        <Button variant="primary" icon="plus" onClick={() => navigate('grants', { grant, open: 'amend' })}>
          {t('amendment.new')}
        </Button>
      ) : null}
      {tab === 'tranches' ? (
        <Button variant="primary" icon="plus" onClick={() => navigate('grants', { grant, tab, open: 'receipt' })}>
          {t('receipt.new')}
        </Button>
      ) : null}
    </>
  )
  return (
    <Page title={t('title.of', { grant })} beside={<AreaTabs screen="grants" />} actions={actions}>
      {page.data && tab === 'agreement' ? <AgreementTab page={page.data} /> : null}
      {page.data && tab === 'tranches' ? <TranchesTab grant={grant} /> : null}
      {page.data && tab === 'closing' ? (
        <ClosingTab grant={grant} fundAccount={page.data.agreement.model === 'project' ? '462' : '165'} />
      ) : null}
    </Page>
  )
}

export const grantsScreen: Screen = { area: 'budgets', Component: Grants, folded: true, help: 'grants' }
