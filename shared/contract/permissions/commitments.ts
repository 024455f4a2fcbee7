import type { Role } from '../role.ts'

export const commitmentsPermissions = {
  'commitments.request': ['preparer'],
  'commitments.decide': ['approver'],
  'commitments.cancelRequisition': ['preparer', 'approver'],
  'commitments.saveOrder': ['preparer'],
  'commitments.removeOrder': ['preparer'],
  'commitments.issueOrder': ['approver'],
  'commitments.closeOrder': ['approver'],
  'commitments.receive': ['preparer'],
  'commitments.proposeInvoice': ['preparer'],
  'commitments.proposePayment': ['preparer'],
  'commitments.linkVoucher': ['preparer'],
} as const satisfies Record<string, readonly Role[]>
