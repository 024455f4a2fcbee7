import type { Role } from '../role.ts'

export const complianceOverviewPermissions = {
  'complianceOverview.checkVoucher': ['preparer', 'approver'],
  'complianceOverview.prefillMonth': ['preparer', 'approver'],
  'complianceOverview.prefillClaim': ['preparer', 'approver'],
  'complianceOverview.openYear': ['preparer', 'approver'],
  'complianceOverview.changeObligation': ['preparer', 'approver'],
  'complianceOverview.drawYear': ['preparer', 'approver'],
} as const satisfies Record<string, readonly Role[]>
