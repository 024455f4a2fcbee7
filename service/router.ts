import { auditRouter } from './audit/audit-router.ts'
import { budgetsRouter } from './budgets/budgets-router.ts'
import { conversionRouter } from './conversion/conversion-router.ts'
import { grantsRouter } from './grants/grants-router.ts'
import { service } from './host/host-context.ts'
import { reportsRouter } from './reports/reports-router.ts'
import { settingsRouter } from './settings/settings-router.ts'
import { vouchersRouter } from './vouchers/vouchers-router.ts'

/** The whole contract, implemented: what both hosts serve. */
export const router = service.router({
  settings: settingsRouter,
  vouchers: vouchersRouter,
  grants: grantsRouter,
  budgets: budgetsRouter,
  conversion: conversionRouter,
  reports: reportsRouter,
  audit: auditRouter,
})
