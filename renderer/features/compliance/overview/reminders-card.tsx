import type { Reminder } from '../../../../shared/contract/compliance-overview.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { openReminder } from './open-reminder.ts'
import classes from './overview.module.css'

interface RemindersCardProps {
  readonly items: readonly Reminder[]
  readonly late: number
  readonly soon: number
}

/** What is late, then what falls due within thirty days, each with its owner; one leads to where it is settled. */
export function RemindersCard({ items, late, soon }: RemindersCardProps) {
  const t = useText('complianceOverview')
  const language = useLanguage()
  return (
    <Card title={t('reminders')} note={`${t('late', { count: late })} · ${t('soon', { count: soon })}`} grow>
      {items.length === 0 ? <p className={classes.quiet}>{t('nothingDue')}</p> : null}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={`${item.kind}/${item.target}/${item.detail}/${item.dueOn}/${item.text.fr}`}>
            <button type="button" className={classes.due} onClick={() => openReminder(item)}>
              <Icon name={item.late ? 'clock' : 'hourglass'} size={13} />
              <span title={item.text[language]}>{item.text[language]}</span>
              <time data-late={item.late || undefined}>{formatDate(item.dueOn)}</time>
              <span className={classes.under}>
                {[item.detail, item.owner === '' ? t('noOwner') : item.owner].filter((part) => part !== '').join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
