import type { Role } from '../role.ts'

const WRITERS: readonly Role[] = ['preparer', 'approver', 'administrator']

export const documentsPermissions = {
  'documents.attach': WRITERS,
  'documents.link': WRITERS,
  'documents.describe': WRITERS,
  'documents.unlink': WRITERS,
  'documents.supersede': WRITERS,
  'documents.declareAbsent': WRITERS,
  'documents.withdrawAbsence': WRITERS,
  'documents.takeScan': WRITERS,
  'documents.setRequired': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
