import { Fragment } from 'react'
import { formatMonth } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'

const LOOKS = {
  open: { icon: 'unlock', word: 'periods.open', tone: text.good },
  soft_closed: { icon: 'hourglass', word: 'periods.soft', tone: text.warn },
  closed: { icon: 'lock', word: 'periods.closed', tone: text.second },
} as const satisfies Record<string, { icon: IconName; word: string; tone: string | undefined }>

/** The months and their state, the latest first. */
export function PeriodsCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  return (
    <Card title={t('periods.title')} grow>
      <dl className={`${classes.months} ${classes.scroll}`}>
        {[...view.periods].reverse().map(({ month, state }) => (
          <Fragment key={month}>
            <dt>{formatMonth(month, language)}</dt>
            <dd className={LOOKS[state].tone}>
              <Icon name={LOOKS[state].icon} size={13} />
              {t(LOOKS[state].word)}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  )
}
