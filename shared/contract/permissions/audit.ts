import { ROLES, type Role } from '../role.ts'

/** Whoever may open a ledger may prove it and state the proof on paper: the auditor too. */
export const auditPermissions = {
  'audit.verify': ROLES,
  'audit.certify': ROLES,
  'audit.setParameter': ['administrator', 'approver', 'auditor'],
} as const satisfies Record<string, readonly Role[]>
