import type { Role } from '../role.ts'

export const headsPermissions = {
  'heads.sign': ['approver', 'administrator'],
  'heads.countersign': ['auditor', 'approver', 'administrator'],
  'heads.import': ['preparer', 'approver', 'administrator'],
  'heads.acceptBehind': ['preparer', 'approver', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
