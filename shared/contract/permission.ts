/** What a person may do in a ledger (spec 12 "Roles"); one person may hold several. */
export const ROLES = ['preparer', 'approver', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

const ANYONE: readonly Role[] = ROLES
const WRITERS: readonly Role[] = ['preparer', 'approver', 'administrator']

/**
 * Every command that writes, with the roles of which one is enough. The contract shows it, and the kernel enforces it
 * for every host: no procedure reaches the database without passing here.
 */
export const PERMISSIONS = {
  'settings.importSetup': ['administrator'],
  'settings.importRates': ['administrator', 'preparer'],
  'settings.addRate': ['administrator', 'preparer'],
  'settings.addUser': ['administrator'],
  'settings.closePeriod': ['administrator'],
  'settings.softClosePeriod': ['administrator'],
  'vouchers.saveDraft': ['preparer'],
  'vouchers.deleteDraft': ['preparer'],
  'vouchers.submit': ['preparer'],
  'vouchers.approve': ['approver'],
  'vouchers.returnDraft': ['approver'],
  'vouchers.post': ['preparer', 'approver'],
  'vouchers.reverse': ['preparer', 'approver'],
  'vouchers.import': ['preparer'],
  'grants.importTranches': ['preparer'],
  'reports.exportClaim': WRITERS,
  'audit.verify': ANYONE,
} as const satisfies Record<string, readonly Role[]>

export type CommandName = keyof typeof PERMISSIONS
