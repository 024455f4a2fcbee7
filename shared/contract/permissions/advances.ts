import type { Role } from '../role.ts'

export const advancesPermissions = {
  'advances.request': ['preparer'],
  'advances.decide': ['approver'],
  'advances.cancel': ['preparer', 'approver'],
  'advances.pay': ['preparer'],
  'advances.takeOver': ['preparer'],
  'advances.liquidate': ['preparer'],
  'advances.withdraw': ['preparer'],
  'advances.remind': ['preparer', 'approver'],
  'advances.deduct': ['preparer'],
  'advances.confirm': ['preparer', 'approver'],
  'advances.setRule': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
