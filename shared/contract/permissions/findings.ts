import type { Role } from '../role.ts'

const RAISE = ['auditor', 'approver', 'administrator'] as const
const MANAGE = ['preparer', 'approver', 'administrator'] as const
const DECIDE = ['auditor', 'approver'] as const

export const findingsPermissions = {
  'findings.save': RAISE,
  'findings.withdraw': RAISE,
  'findings.takeIn': RAISE,
  'findings.answer': MANAGE,
  'findings.implement': MANAGE,
  'findings.verify': DECIDE,
  'findings.return': DECIDE,
  'findings.decide': DECIDE,
  // A ruling on eligibility is the approver's alone.
  'findings.rule': ['approver'],
} as const satisfies Record<string, readonly Role[]>
