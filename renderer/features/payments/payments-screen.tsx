import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { ChequesTab } from './cheques/cheques-tab.tsx'
import { isPaymentTab, type PaymentTab } from './model/payment-tab.ts'
import { MobileTab } from './rules/mobile-tab.tsx'
import { RulesTab } from './rules/rules-tab.tsx'
import { DueTab } from './runs/due-tab.tsx'
import { RunsTab } from './runs/runs-tab.tsx'

/** What is due, the payment runs, the register of cheques, mobile money and the rules. */
function Payments() {
  const { tab: asked, account, run } = useParameters('payments')
  const tab: PaymentTab = isPaymentTab(asked) ? asked : run === undefined ? 'due' : 'runs'
  const choose = (code: string) => navigate('payments', { tab, account: code })
  if (tab === 'runs') return <RunsTab run={run === undefined ? null : Number(run)} />
  if (tab === 'cheques') return <ChequesTab account={account ?? null} onAccount={choose} />
  if (tab === 'mobile') return <MobileTab />
  if (tab === 'rules') return <RulesTab />
  return <DueTab account={account ?? null} onAccount={choose} />
}

export const paymentsScreen: Screen = { area: 'treasury', Component: Payments, folded: false, help: 'payments' }
