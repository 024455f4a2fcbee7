import type { Reminder } from '../../../../shared/contract/compliance-overview.ts'
import { navigate } from '../../../app/routes/router.ts'

/** Leads to where a reminder is settled. */
export function openReminder({ kind, target, dueOn }: Reminder): void {
  const [grant, period] = target.split('/')
  switch (kind) {
    case 'obligation':
      navigate('statutoryCalendar', { year: target, month: dueOn.slice(0, 7) })
      break
    case 'payroll':
      navigate('payroll', { month: target })
      break
    case 'claim':
    case 'check':
      navigate('claims', { grant, period })
      break
    case 'action':
      navigate('checklists', { run: target })
      break
    case 'diligence':
      navigate('partners', { partner: target, tab: 'diligence' })
      break
  }
}
