import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const documentsTables = {
  document: table(
    {
      id: text().key(),
      name: text(),
      mediaType: text<'application/pdf' | 'image/jpeg' | 'image/png'>(),
      byteCount: integer(),
      addedBy: text(),
      addedAt: text(),
    },
    register('document'),
  ),
  documentLink: table(
    {
      id: id(),
      documentId: text().to('document'),
      subject: text(),
      lineNumber: integer().orNull(),
      kind: text().orNull(),
      note: text().orNull(),
      linkedBy: text(),
      linkedAt: text(),
      supersededBy: text().orNull(),
      supersededAt: text().orNull(),
      supersededReason: text().orNull(),
    },
    register('document-link'),
  ),
  documentAbsence: table(
    {
      id: id(),
      subject: text(),
      kind: text(),
      state: text<'notApplicable' | 'attested'>(),
      reason: text(),
      declaredBy: text(),
      declaredAt: text(),
      withdrawnBy: text().orNull(),
      withdrawnAt: text().orNull(),
    },
    register('document-absence'),
  ),
  documentRequirement: table(
    {
      id: id(),
      effectiveFrom: text(),
      reason: text(),
      recordedBy: text(),
      recordedAt: text(),
    },
    register('document-requirement'),
  ),
  documentRequirementLine: table(
    {
      requirementId: integer().key().to('documentRequirement'),
      position: integer().key(),
      type: text(),
      typeFr: text(),
      typeEn: text(),
      kind: text().orNull(),
      kindFr: text().orNull(),
      kindEn: text().orNull(),
      mandatory: integer(),
      dueDays: integer().orNull(),
    },
    partOf('documentRequirement', 'requirementId'),
  ),
} as const
