import type { Role } from '../role.ts'

const WRITERS: readonly Role[] = ['preparer', 'approver', 'administrator']

export const paymentsPermissions = {
  'payments.saveCount': WRITERS,
  'payments.signCount': WRITERS,
  'payments.removeCount': WRITERS,
  'payments.proposeVariance': ['preparer'],
  'payments.proposeReplenishment': ['preparer'],
  'payments.addChequeBook': ['preparer', 'administrator'],
  'payments.closeChequeBook': ['preparer', 'administrator'],
  'payments.voidCheque': ['preparer', 'approver'],
  'payments.proposeRun': ['preparer'],
  'payments.cancelRun': ['preparer'],
  'payments.importResult': ['preparer'],
  'payments.saveRule': ['administrator'],
  'payments.saveFeeType': ['administrator'],
  'payments.saveLayout': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
