import { useQuery } from '@tanstack/react-query'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { CountTab } from './cash/count-tab.tsx'
import { DaysTab } from './cash/days-tab.tsx'
import { HistoryTab } from './cash/history-tab.tsx'
import { ReplenishmentTab } from './cash/replenishment-tab.tsx'
import { cashTab } from './model/cash-tab.ts'

/** Cash accounts and wallets: the count, the balance of each day, the replenishment, the counts made. */
function Cash() {
  const t = useText('payments')
  const parameters = useParameters('cash')
  const accounts = useQuery(orpc.payments.accounts.queryOptions())
  const held = ['cash', 'wallet'].flatMap((kind) => (accounts.data ?? []).filter((account) => account.kind === kind))
  const account = held.find((each) => each.account === parameters.account) ?? held[0]
  if (!account) {
    return (
      <Page title={t('cash.title')} beside={<AreaTabs screen="cash" />}>
        <QueryFailure error={accounts.error} onRetry={() => void accounts.refetch()} />
        {accounts.data ? (
          <EmptyState
            icon="bank"
            title={t('cash.none')}
            action={<Button onClick={() => navigate('reference')}>{t('cash.noneDo')}</Button>}
          >
            {t('cash.noneText')}
          </EmptyState>
        ) : null}
      </Page>
    )
  }
  const tab = cashTab(parameters.tab, account.kind)
  const place = { accounts: held, account, tab }
  const key = `${account.account} ${parameters.count ?? ''}`
  if (tab === 'days') return <DaysTab {...place} />
  if (tab === 'replenish') return <ReplenishmentTab {...place} />
  if (tab === 'history') return <HistoryTab {...place} />
  return <CountTab key={key} {...place} count={parameters.count === undefined ? null : Number(parameters.count)} />
}

export const cashScreen: Screen = { area: 'treasury', Component: Cash, folded: false, help: 'cash' }
