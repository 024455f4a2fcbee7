import type { Role } from '../role.ts'

export const subAwardsPermissions = {
  'subAwards.saveCard': ['preparer', 'administrator'],
  'subAwards.create': ['administrator'],
  'subAwards.amend': ['administrator'],
  'subAwards.planTranche': ['preparer'],
  'subAwards.requestTranche': ['preparer'],
  'subAwards.overrideGate': ['administrator'],
  'subAwards.decideTranche': ['approver'],
  'subAwards.cancelTranche': ['preparer', 'approver'],
  'subAwards.payTranche': ['preparer'],
  'subAwards.refund': ['preparer'],
} as const satisfies Record<string, readonly Role[]>
