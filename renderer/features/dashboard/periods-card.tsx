import { formatMonth, shortMonthName } from '../../../shared/i18n/format.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import lists from './dashboard-lists.module.css'
import type { DashboardView } from './dashboard-view.ts'

type State = DashboardView['periods'][number]['state']

const LOOKS: Readonly<Record<State, { readonly icon: IconName; readonly tone: string | undefined }>> = {
  open: { icon: 'unlock', tone: text.good },
  soft_closed: { icon: 'hourglass', tone: text.warn },
  closed: { icon: 'lock', tone: text.second },
}

/** The months of the year looked at and their locks; each leads to where months are closed. */
export function PeriodsCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const shell = useText('shell')
  const language = useLanguage()
  const year = view.asOf.slice(0, 4)
  const periods = view.periods.filter((period) => period.month.startsWith(year))
  const closed = periods.filter((period) => period.state === 'closed').length
  return (
    <Card
      title={t('periods.title', { year })}
      end={t('periods.closed', { closed, all: periods.length })}
      className={lists.periodsCard}
    >
      <ul className={lists.months}>
        {periods.map(({ month, state }) => (
          <li key={month}>
            <button
              type="button"
              aria-label={`${formatMonth(month, language)}, ${shell(`period.${state}`)}`}
              title={`${formatMonth(month, language)}, ${shell(`period.${state}`)}`}
              data-later={month > monthOf(view.asOf) ? true : undefined}
              onClick={() => navigate('closing', { month })}
            >
              <span>{shortMonthName(month, language)}</span>
              <span className={LOOKS[state].tone}>
                <Icon name={LOOKS[state].icon} size={13} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
