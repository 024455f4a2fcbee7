import type { Role } from '../role.ts'

export const thirdPartiesPermissions = {
  'thirdParties.saveCard': ['preparer', 'administrator'],
  'thirdParties.closeCard': ['preparer', 'administrator'],
  'thirdParties.keepDistinct': ['preparer', 'administrator'],
  'thirdParties.import': ['preparer', 'administrator'],
  'thirdParties.match': ['preparer', 'approver'],
  'thirdParties.unmatch': ['preparer', 'approver'],
  'thirdParties.setTerms': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
