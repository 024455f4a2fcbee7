import type { Role } from '../role.ts'

/** The TA advisor who assesses and trains acts in the lead's ledger as one of these. */
const ADVISORS: readonly Role[] = ['preparer', 'approver']

export const capacityPermissions = {
  'capacity.recordAssessment': ADVISORS,
  'capacity.importAssessments': ADVISORS,
  'capacity.withdrawAssessment': ADVISORS,
  'capacity.saveAction': ADVISORS,
  'capacity.recordTraining': ADVISORS,
  'capacity.withdrawTraining': ADVISORS,
} as const satisfies Record<string, readonly Role[]>
