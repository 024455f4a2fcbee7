import { formatMonth } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'

/** What asks for somebody, at most four things; each leads to its place. */
export function AttentionPills({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const { ledger } = useScope()
  const busy = view.cashByMonth.filter((entry) => entry.receivedXof !== 0 || entry.paidXof !== 0).map((entry) => entry.month)
  const openMonth = view.periods.find((period) => period.state !== 'closed' && busy.includes(period.month))?.month
  const over = view.grants.flatMap((grant) => grant.heads.filter((head) => (head.spentMinor ?? 0) > head.budgetMinor)).length
  const waiting = view.pending.submitted + view.pending.approved
  const pills: { key: string; tone: string; icon: IconName; text: string; go: () => void }[] = []
  if (openMonth) {
    const text = t('pill.open', { month: formatMonth(openMonth, language) })
    pills.push({ key: 'open', tone: 'warn', icon: 'hourglass', text, go: () => navigate('settings', { tab: 'periods' }) })
  }
  if (waiting > 0) {
    pills.push({
      key: 'pending',
      tone: 'info',
      icon: 'voucher',
      text: t('pill.pending', { count: waiting }),
      go: () => navigate('vouchers', { state: 'submitted' }),
    })
  }
  if (view.pending.draft > 0) {
    pills.push({
      key: 'draft',
      tone: 'info',
      icon: 'pencil',
      text: t('pill.drafts', { count: view.pending.draft }),
      go: () => navigate('vouchers', { state: 'draft' }),
    })
  }
  if (over > 0)
    pills.push({ key: 'over', tone: 'bad', icon: 'alert', text: t('pill.over', { count: over }), go: () => navigate('budgets') })
  if (ledger.lastVerifiedAt === null) {
    pills.push({
      key: 'verify',
      tone: 'warn',
      icon: 'shield',
      text: t('pill.verify'),
      go: () => navigate('audit', { run: 'now' }),
    })
  }
  return (
    <div className={classes.pills}>
      {pills.slice(0, 4).map((pill) => (
        <button key={pill.key} type="button" className={classes.pill} data-tone={pill.tone} onClick={pill.go}>
          <Icon name={pill.icon} size={13} />
          {pill.text}
        </button>
      ))}
    </div>
  )
}
