import type { Month } from '../../../../shared/time/period.ts'
import { firstDay, lastDay } from '../../../../shared/time/period.ts'
import { navigate } from '../../../app/routes/router.ts'

const datesOf = (month: Month) => ({ from: firstDay(month), to: lastDay(month) })
const toReconciliation = (month: Month): void => navigate('reconciliation', { period: month })

/** Where each item of T2 is dealt with, by its number. */
const PLACES: Readonly<Record<number, (month: Month) => void>> = {
  1: (month) => navigate('vouchers', { state: 'draft', ...datesOf(month) }),
  2: (month) => navigate('vouchers', { state: 'reversal', ...datesOf(month) }),
  3: () => navigate('documents'),
  4: () => navigate('cash'),
  5: () => navigate('cash'),
  6: toReconciliation,
  7: toReconciliation,
  8: toReconciliation,
  9: () => navigate('advances'),
  10: () => navigate('advances'),
  11: (month) => navigate('payroll', { month }),
  12: (month) => navigate('payroll', { month }),
  13: (month) => navigate('sharedCosts', { month }),
  14: () => navigate('commitments'),
  15: (month) => navigate('conversion', datesOf(month)),
  16: (month) => navigate('reports', { report: 'fund-balance', period: month }),
  17: (month) => navigate('reports', { report: 'trial-balance', period: month }),
  18: (month) => navigate('budgets', { to: lastDay(month) }),
  19: () => navigate('assets'),
  20: () => navigate('settings'),
  21: () => navigate('audit'),
}

/** Goes to the screen where what an item speaks of is dealt with. */
export const openItemPlace = (item: number, month: Month): void => PLACES[item]?.(month)
