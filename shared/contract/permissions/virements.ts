import type { Role } from '../role.ts'

export const virementsPermissions = {
  'virements.request': ['preparer'],
  'virements.approve': ['approver'],
  'virements.refuse': ['approver'],
  'virements.withdraw': ['preparer'],
} as const satisfies Record<string, readonly Role[]>
