import { useQuery } from '@tanstack/react-query'
import { formatMonth, monthName } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { Month } from '../../../shared/time/period.ts'
import type { Screen } from '../../app/screen.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { AccountsCard } from './accounts-card.tsx'
import { AttentionPills } from './attention-pills.tsx'
import { BurnCard } from './burn-card.tsx'
import { CashCard } from './cash-card.tsx'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { FirstSteps } from './first-steps.tsx'
import { dayWords } from './model/day-words.ts'
import { provisionalMonths } from './model/provisional-months.ts'
import { PartnersCard } from './partners-card.tsx'
import { PeriodsCard } from './periods-card.tsx'
import { ReminderPill } from './reminder-pill.tsx'
import { TranchesCard } from './tranches-card.tsx'
import { VouchersCard } from './vouchers-card.tsx'

/** Where things stand: burn against time, cash, spending by organisation, receipts, months; every figure leads to its place. */
function Dashboard() {
  const t = useText('dashboard')
  const { grant, ledger } = useScope()
  const view = useQuery(orpc.reports.dashboard.queryOptions({ input: grant === null ? {} : { grant } }))
  if (view.error) {
    return (
      <Page title={t('title')}>
        <QueryFailure error={view.error} onRetry={() => void view.refetch()} />
      </Page>
    )
  }
  if (!view.data) return <Page title={t('title')} />
  if (ledger.counts.posted === 0) return <FirstSteps />
  return <Figures view={view.data} />
}

function Figures({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const provisional = provisionalMonths(view.periods, view.months, view.asOf)
  const date = t('sub', { date: dayWords(view.asOf, language) })
  const sub = provisional.length === 0 ? date : `${date}, ${provisionalWords(provisional, language, t)}`
  return (
    <Page
      title={t('title')}
      sub={sub}
      actions={
        <>
          <AttentionPills view={view} />
          <ReminderPill />
        </>
      }
    >
      <div className={classes.desk}>
        <div className={classes.grid}>
          <BurnCard view={view} />
          <CashCard view={view} openMonths={new Set(provisional)} />
          <PartnersCard view={view} />
          <div className={classes.column}>
            <AccountsCard view={view} />
            <TranchesCard view={view} />
          </div>
          <div className={classes.column}>
            <VouchersCard view={view} />
            <PeriodsCard view={view} />
          </div>
        </div>
      </div>
    </Page>
  )
}

/** "mars 2020 encore provisoire", "mars et avril 2020 encore provisoires", "5 mois encore provisoires". */
function provisionalWords(months: readonly Month[], language: Language, t: Text<'dashboard'>): string {
  const [first = '', second] = months
  if (second === undefined) return t('sub.month', { month: formatMonth(first, language) })
  if (months.length > 2 || first.slice(0, 4) !== second.slice(0, 4)) return t('sub.months', { months: months.length })
  return t('sub.two', { first: monthName(first, language), second: formatMonth(second, language) })
}

export const dashboardScreen: Screen = { area: 'dashboard', Component: Dashboard, folded: false, help: 'dashboard' }
