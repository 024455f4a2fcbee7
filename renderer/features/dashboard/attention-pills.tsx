import { useQueries, useQuery } from '@tanstack/react-query'
import { formatMonth } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { lastDay, monthOf } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { type Attention, attentionOf, monthsToClose } from './model/attention.ts'

/** What asks for somebody, at most four things; each leads to its place. */
export function AttentionPills({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const found = useAttention(view)
  return (
    <ul className={classes.pills} aria-label={t('pill.label')}>
      {found.map((attention) => {
        const { tone, icon, words, go } = pillOf(attention, t, language, lastDay(monthOf(view.asOf)))
        return (
          <li key={attention.kind}>
            <button type="button" className={classes.pill} data-tone={tone} onClick={go}>
              <Icon name={icon} size={13} />
              {words}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Gathers the facts: what stands before the closing of the earliest open month, and the lines that spent more than they have. */
function useAttention(view: DashboardView): Attention[] {
  const { ledger, today } = useScope()
  const toClose = monthsToClose(view.periods, view.months[0], view.asOf)
  const closing = useQuery(
    orpc.closing.checklist.queryOptions({ input: { month: toClose[0] ?? '' }, enabled: toClose.length > 0 }),
  )
  const findings = useQuery(orpc.findings.counts.queryOptions())
  const to = lastDay(monthOf(view.asOf))
  const budgets = useQueries({
    queries: view.grants.map(({ code }) => orpc.budgets.versusActual.queryOptions({ input: { grant: code, to } })),
  })
  const overLines = budgets.flatMap(({ data }) =>
    (data?.rows ?? [])
      .filter((row) => row.kind === 'line' && row.availableMinor !== null && row.availableMinor < 0)
      .map((row) => ({ grant: data?.grant ?? '', code: row.code })),
  )
  return attentionOf({
    today,
    toClose,
    points: closing.data?.sealingFaults.length ?? null,
    pending: view.pending,
    overLines,
    lateFindings: findings.data?.overdue ?? 0,
    integrity: ledger.integrity.state,
    verifiedOn: ledger.lastVerifiedAt === null ? null : writeInstant(ledger.lastVerifiedAt).day,
  })
}

interface Pill {
  readonly tone: 'bad' | 'warn' | 'info'
  readonly icon: IconName
  readonly words: string
  readonly go: () => void
}

function pillOf(attention: Attention, t: Text<'dashboard'>, language: Language, to: string): Pill {
  switch (attention.kind) {
    case 'unsound':
      return { tone: 'bad', icon: 'alert', words: t(`pill.${attention.state}`), go: () => navigate('audit') }
    case 'close': {
      const { points, others } = attention
      const written = formatMonth(attention.month, language)
      const month = capital(written)
      const go = () => navigate('closing', { month: attention.month })
      if (points !== null && points > 0)
        return { tone: 'bad', icon: 'alert', words: t('pill.points', { month, count: points }), go }
      return {
        tone: 'warn',
        icon: 'hourglass',
        words: others > 0 ? t('pill.months', { months: others + 1, month: written }) : t('pill.month', { month }),
        go,
      }
    }
    case 'approve': {
      const go = () => navigate('vouchers', { state: attention.state })
      return { tone: 'info', icon: 'voucher', words: t('pill.approve', { count: attention.count }), go }
    }
    case 'over': {
      const [first] = attention.lines
      const only = attention.lines.length === 1 ? first : undefined
      const words = only ? t('pill.overLine', { line: only.code }) : t('pill.overLines', { lines: attention.lines.length })
      const go = () => navigate('budgets', { grant: first?.grant, to, ...(only ? { line: only.code } : {}) })
      return { tone: 'warn', icon: 'budget', words, go }
    }
    case 'findings': {
      const go = () => navigate('findings', { status: 'overdue' })
      return { tone: 'bad', icon: 'clock', words: t('pill.findings', { count: attention.count }), go }
    }
    case 'drafts': {
      const go = () => navigate('vouchers', { state: 'draft' })
      return { tone: 'info', icon: 'pencil', words: t('pill.drafts', { count: attention.count }), go }
    }
    case 'verify': {
      const words = attention.days === null ? t('pill.neverVerified') : t('pill.verified', { days: attention.days })
      return { tone: 'warn', icon: 'shield', words, go: () => navigate('audit') }
    }
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
