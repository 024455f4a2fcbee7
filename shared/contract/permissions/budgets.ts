import type { Role } from '../role.ts'

export const budgetsPermissions = {
  'budgets.saveDraft': ['preparer'],
  'budgets.discardDraft': ['preparer'],
  'budgets.submitDraft': ['preparer'],
  'budgets.returnDraft': ['approver'],
  'budgets.approveDraft': ['approver'],
  'budgets.importDraft': ['preparer'],
  'budgets.saveForecast': ['preparer'],
} as const satisfies Record<string, readonly Role[]>
