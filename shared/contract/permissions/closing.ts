import type { Role } from '../role.ts'

const WRITERS: readonly Role[] = ['preparer', 'approver', 'administrator']

/** Sealing a month and putting it into closing are `settings.closePeriod` and `settings.softClosePeriod`. */
export const closingPermissions = {
  'closing.answer': WRITERS,
  'closing.explain': WRITERS,
  'closing.propose': ['preparer'],
  'closing.setParameter': ['administrator'],
  'closing.askReopening': WRITERS,
  /** Asked by one, confirmed by another who is approver or administrator (spec 12 "Roles"). */
  'closing.confirmReopening': ['approver', 'administrator'],
  'closing.closeYear': ['administrator'],
  'closing.confirmYear': ['approver', 'administrator'],
  'closing.exportCertificate': WRITERS,
} as const satisfies Record<string, readonly Role[]>
