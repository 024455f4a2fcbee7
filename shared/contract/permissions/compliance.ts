import type { Role } from '../role.ts'

export const compliancePermissions = {
  'compliance.saveRun': ['preparer', 'approver'],
  'compliance.signRun': ['approver'],
  'compliance.confirmAnswers': ['preparer', 'approver'],
  'compliance.changeAction': ['preparer', 'approver'],
  'compliance.carryRun': ['preparer', 'approver'],
  'checklistTemplates.save': ['administrator', 'approver'],
  'checklistTemplates.copy': ['administrator', 'approver'],
  'checklistTemplates.publish': ['administrator', 'approver'],
  'checklistTemplates.retire': ['administrator', 'approver'],
  'checklistTemplates.discard': ['administrator', 'approver'],
  'checklistTemplates.import': ['administrator', 'approver'],
} as const satisfies Record<string, readonly Role[]>
