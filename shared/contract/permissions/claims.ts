import type { Role } from '../role.ts'

export const claimsPermissions = {
  'claims.prepare': ['preparer'],
  'claims.askReview': ['preparer'],
  'claims.sendBack': ['approver'],
  'claims.submit': ['approver'],
  'claims.query': ['preparer', 'approver'],
  'claims.answer': ['preparer'],
  'claims.accept': ['approver'],
  'claims.pay': ['approver'],
} as const satisfies Record<string, readonly Role[]>
