/** What a person may do in a ledger (spec 12 "Roles"); one person may hold several. */
export const ROLES = ['preparer', 'approver', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]
