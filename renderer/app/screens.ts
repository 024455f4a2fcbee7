import { auditScreen } from '../features/audit/audit-screen.tsx'
import { budgetScreen } from '../features/budgets/budget-screen.tsx'
import { conversionScreen } from '../features/conversion/conversion-screen.tsx'
import { dashboardScreen } from '../features/dashboard/dashboard-screen.tsx'
import { referenceScreen } from '../features/reference/reference-screen.tsx'
import { reportsScreen } from '../features/reports/reports-screen.tsx'
import { settingsScreen } from '../features/settings/settings-screen.tsx'
import { entryScreen } from '../features/vouchers/entry-screen.tsx'
import { registerScreen } from '../features/vouchers/register-screen.tsx'
import type { ScreenName } from './routes/routes.ts'
import type { Screen } from './screen.ts'

/** Which screen stands behind each address: the only file of the shell that knows the features. */
export const SCREENS: Readonly<Record<ScreenName, Screen>> = {
  dashboard: dashboardScreen,
  vouchers: registerScreen,
  voucherEntry: entryScreen,
  budgets: budgetScreen,
  conversion: conversionScreen,
  audit: auditScreen,
  reports: reportsScreen,
  reference: referenceScreen,
  settings: settingsScreen,
}
