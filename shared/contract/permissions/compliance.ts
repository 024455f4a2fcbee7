import type { Role } from '../role.ts'

export const compliancePermissions = {
  'compliance.saveRun': ['preparer', 'approver'],
  'compliance.signRun': ['approver'],
  'compliance.changeAction': ['preparer', 'approver'],
} as const satisfies Record<string, readonly Role[]>
