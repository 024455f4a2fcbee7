import type { Role } from '../role.ts'

export const grantsPermissions = {
  'grants.importTranches': ['preparer'],
  'grants.amend': ['administrator'],
  'grants.saveCondition': ['preparer'],
  'grants.removeCondition': ['preparer'],
  'grants.recordReceipt': ['preparer'],
} as const satisfies Record<string, readonly Role[]>
