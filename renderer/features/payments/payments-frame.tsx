import type { ReactNode } from 'react'
import { navigate } from '../../app/routes/router.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Tabs } from '../../ui/tabs/tabs.tsx'
import { PAYMENT_TABS, type PaymentTab } from './model/payment-tab.ts'
import classes from './payments.module.css'

interface PaymentsFrameProps {
  readonly tab: PaymentTab
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The page around each tab of the payments. */
export function PaymentsFrame({ tab, actions, children }: PaymentsFrameProps) {
  const t = useText('payments')
  return (
    <Page title={t('title')} beside={<AreaTabs screen="payments" />} actions={actions}>
      <div className={classes.tabs}>
        <Tabs
          label={t('tabs')}
          active={tab}
          onChange={(chosen) => navigate('payments', { tab: chosen })}
          tabs={PAYMENT_TABS.map((key) => ({ key, label: t(`tab.${key}`) }))}
          ruled
        />
      </div>
      {children}
    </Page>
  )
}
