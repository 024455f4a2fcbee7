import type { Role } from '../role.ts'

export const sharedCostsPermissions = {
  'sharedCosts.saveKey': ['preparer'],
  'sharedCosts.approveKey': ['approver'],
  'sharedCosts.savePool': ['preparer'],
  'sharedCosts.run': ['preparer'],
  'sharedCosts.saveTimesheet': ['preparer'],
  'sharedCosts.signTimesheet': ['preparer', 'approver'],
  'sharedCosts.returnTimesheet': ['approver'],
  'sharedCosts.importTimesheets': ['preparer'],
  'sharedCosts.saveParameter': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
