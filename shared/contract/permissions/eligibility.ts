import type { Role } from '../role.ts'

export const eligibilityPermissions = {
  'eligibility.rule': ['approver'],
  'eligibility.lift': ['approver'],
  // A hint that blocks is set aside by an approver alone: the use case asks.
  'eligibility.dismiss': ['preparer', 'approver'],
  'eligibility.reopen': ['preparer', 'approver'],
} as const satisfies Record<string, readonly Role[]>
