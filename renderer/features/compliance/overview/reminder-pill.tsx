import { useQuery } from '@tanstack/react-query'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useText } from '../../../ui/language/use-text.ts'

/** On the dashboard: what is late and what falls due within thirty days. Nothing while nothing is. */
export function ReminderPill() {
  const t = useText('complianceOverview')
  const { data } = useQuery(orpc.complianceOverview.reminders.queryOptions())
  if (!data || data.items.length === 0) return null
  const words = [data.late > 0 ? t('late', { count: data.late }) : '', data.soon > 0 ? t('soon', { count: data.soon }) : '']
  return (
    <Button small icon="calendar" onClick={() => navigate('complianceOverview')}>
      {t('reminders')} : {words.filter((word) => word !== '').join(' · ')}
    </Button>
  )
}
