import { type CSSProperties, Fragment } from 'react'
import { formatPercent, percentText } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'

/** Burn of each grant and its heads, with the time elapsed as one black line through the bars. */
export function BurnCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const [first] = view.grants
  const elapsed = first ? formatPercent(first.elapsedDays, first.totalDays, language) : ''
  return (
    <Card
      title={t('burn.title')}
      grow
      end={<span className={text.tiny}>{first ? t('burn.elapsedAt', { percent: elapsed }) : null}</span>}
    >
      <table className={classes.burn} aria-label={t('burn.table')}>
        <thead>
          <tr>
            <th />
            <th aria-label={t('burn.elapsed')} />
            <th>{t('burn.spent')}</th>
            <th className={text.donor}>{t('burn.spent')}</th>
            <th className={text.donor}>{t('burn.budget')}</th>
          </tr>
        </thead>
        <tbody>
          {view.grants.map((grant) => (
            <Fragment key={grant.code}>
              <BurnRow grant={grant} name={grant.code} spentMinor={grant.spentMinor} budgetMinor={grant.budgetMinor} total />
              {grant.heads.map((head) => (
                <BurnRow
                  key={head.code}
                  grant={grant}
                  name={head.label[language]}
                  spentMinor={head.spentMinor}
                  budgetMinor={head.budgetMinor}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

interface BurnRowProps {
  readonly grant: DashboardView['grants'][number]
  readonly name: string
  readonly spentMinor: number | null
  readonly budgetMinor: number
  readonly total?: boolean
}

function BurnRow({ grant, name, spentMinor, budgetMinor, total }: BurnRowProps) {
  const t = useText('dashboard')
  const language = useLanguage()
  const spent = spentMinor ?? 0
  const part = percentText(Math.max(0, Math.min(spent, budgetMinor)), budgetMinor, 2) ?? '0'
  const time = percentText(grant.elapsedDays, grant.totalDays, 2) ?? '0'
  const style = { '--part': `${part}%`, '--time': `${time}%` } as CSSProperties
  return (
    <tr data-total={total ? true : undefined}>
      <td title={name}>{name}</td>
      <td className={classes.barCell}>
        <button
          type="button"
          className={classes.bar}
          style={style}
          aria-label={`${t('burn.open')} ${name}`}
          onClick={() => navigate('budgets', { grant: grant.code })}
        >
          <i data-over={spent > budgetMinor ? true : undefined} />
        </button>
      </td>
      <td className={total ? text.strong : undefined}>{formatPercent(spent, budgetMinor, language)}</td>
      <td>
        <Money minor={spentMinor} currency={grant.currency} strong={total === true} />
      </td>
      <td>
        <Money minor={budgetMinor} currency={grant.currency} quiet />
      </td>
    </tr>
  )
}
