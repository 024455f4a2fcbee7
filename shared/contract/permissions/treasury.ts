import type { Role } from '../role.ts'

export const treasuryPermissions = {
  'treasury.saveAccount': ['administrator'],
  'treasury.saveParameter': ['administrator'],
  'treasury.importStatement': ['preparer'],
  'treasury.match': ['preparer'],
  'treasury.unmatch': ['preparer'],
  'treasury.classify': ['preparer'],
  'treasury.propose': ['preparer'],
  'treasury.setStart': ['preparer'],
  'treasury.sign': ['preparer'],
  'treasury.review': ['approver', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
