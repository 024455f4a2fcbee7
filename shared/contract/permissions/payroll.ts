import type { Role } from '../role.ts'

export const payrollPermissions = {
  'payroll.saveEmployee': ['preparer', 'administrator'],
  'payroll.saveEntries': ['preparer'],
  'payroll.compute': ['preparer'],
  'payroll.propose': ['preparer'],
  'payroll.recordReceipt': ['preparer'],
  'payroll.saveTables': ['preparer', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
