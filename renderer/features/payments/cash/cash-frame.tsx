import type { ReactNode } from 'react'
import type { PaymentAccount } from '../../../../shared/contract/payments-cash.ts'
import { navigate } from '../../../app/routes/router.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { type CashTab, tabsOf } from '../model/cash-tab.ts'
import classes from '../payments.module.css'
import { AccountStrip } from './account-strip.tsx'

export interface CashPlace {
  readonly accounts: readonly PaymentAccount[]
  readonly account: PaymentAccount
  readonly tab: CashTab
}

interface CashFrameProps extends CashPlace {
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The page around each tab of the cash screen: the accounts, then what the tab is about. */
export function CashFrame({ accounts, account, tab, actions, children }: CashFrameProps) {
  const t = useText('payments')
  return (
    <Page title={t('cash.title')} beside={<AreaTabs screen="cash" />} actions={actions}>
      <AccountStrip accounts={accounts} chosen={account.account} onChoose={(code) => navigate('cash', { account: code, tab })} />
      <div className={classes.tabs}>
        <Tabs
          label={t('cash.tabs')}
          active={tab}
          onChange={(chosen) => navigate('cash', { account: account.account, tab: chosen })}
          tabs={tabsOf(account.kind).map((key) => ({ key, label: t(`cash.tab.${key}`) }))}
          ruled
        />
      </div>
      {children}
    </Page>
  )
}
