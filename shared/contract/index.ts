import { auditContract } from './audit.ts'
import { budgetsContract } from './budgets.ts'
import { conversionContract } from './conversion.ts'
import { grantsContract } from './grants.ts'
import { reportsContract } from './reports.ts'
import { settingsContract } from './settings.ts'
import { vouchersContract } from './vouchers.ts'

/** Everything a host can ask of the service: one contract, served alike by the desktop and the loopback host. */
export const contract = {
  settings: settingsContract,
  vouchers: vouchersContract,
  grants: grantsContract,
  budgets: budgetsContract,
  conversion: conversionContract,
  reports: reportsContract,
  audit: auditContract,
}
