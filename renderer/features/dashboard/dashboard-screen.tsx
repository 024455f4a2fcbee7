import { useQuery } from '@tanstack/react-query'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { AccountsCard } from './accounts-card.tsx'
import { AttentionPills } from './attention-pills.tsx'
import { BurnCard } from './burn-card.tsx'
import { CashCard } from './cash-card.tsx'
import classes from './dashboard.module.css'
import { PartnersCard } from './partners-card.tsx'
import { PeriodsCard } from './periods-card.tsx'

/** Where things stand: burn against time, cash, spending by organisation, the months; every figure leads to its place. */
function Dashboard() {
  const t = useText('dashboard')
  const language = useLanguage()
  const { grant, ledger, month, monthState } = useScope()
  const view = useQuery(orpc.reports.dashboard.queryOptions({ input: grant === null ? {} : { grant } }))
  if (view.error) return <QueryFailure error={view.error} onRetry={view.refetch} />
  if (!view.data) return <Page title={t('title')} />
  const { data } = view
  if (ledger.counts.posted === 0) return <EmptyDashboard />
  const date = formatDate(data.asOf)
  const sub =
    month !== null && monthState !== 'closed' ? t('sub.open', { date, month: formatMonth(month, language) }) : t('sub', { date })
  return (
    <Page title={t('title')} sub={sub} actions={<AttentionPills view={data} />}>
      <div className={classes.grid}>
        <BurnCard view={data} />
        <CashCard view={data} />
        <PartnersCard view={data} />
        <div className={classes.side}>
          <AccountsCard view={data} />
          <PeriodsCard view={data} />
        </div>
      </div>
    </Page>
  )
}

function EmptyDashboard() {
  const t = useText('dashboard')
  const actions = (
    <>
      <Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('empty.setup')}</Button>{' '}
      <Button variant="primary" keys="Ctrl N" onClick={() => navigate('voucherEntry')}>
        {t('empty.voucher')}
      </Button>
    </>
  )
  return (
    <Page title={t('title')}>
      <EmptyState icon="dashboard" title={t('empty.title')} action={actions}>
        {t('empty.text')}
      </EmptyState>
    </Page>
  )
}

export const dashboardScreen: Screen = { area: 'dashboard', Component: Dashboard, folded: false, help: 'dashboard' }
