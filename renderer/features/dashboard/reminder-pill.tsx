import { useQuery } from '@tanstack/react-query'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './dashboard.module.css'

/** What is late and what falls due within thirty days. Nothing while nothing is. */
export function ReminderPill() {
  const t = useText('complianceOverview')
  const { data } = useQuery(orpc.complianceOverview.reminders.queryOptions())
  if (!data || data.items.length === 0) return null
  const parts = [data.late > 0 ? t('late', { count: data.late }) : '', data.soon > 0 ? t('soon', { count: data.soon }) : '']
  return (
    <button
      type="button"
      className={classes.pill}
      data-tone={data.late > 0 ? 'bad' : 'warn'}
      onClick={() => navigate('complianceOverview')}
    >
      <Icon name="calendar" size={13} />
      {t('reminderPill', { words: parts.filter((part) => part !== '').join(' · ') })}
    </button>
  )
}
