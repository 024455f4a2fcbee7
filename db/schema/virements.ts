import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const virementsTables = {
  virement: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      number: text(),
      basedOn: integer(),
      reason: text(),
      requestedBy: integer().to('user'),
      requestedOn: text(),
      test: text<'WITHIN' | 'TOLERANCE' | 'APPROVAL' | 'FORBIDDEN'>(),
      state: text<'requested' | 'approved' | 'refused' | 'withdrawn'>(),
      donorReference: text().orNull(),
      decidedOn: text().orNull(),
      effectiveOn: text().orNull(),
      decidedBy: integer().to('user').orNull(),
      decisionNote: text().orNull(),
      versionNumber: integer().orNull(),
    },
    register('virement', ['number']),
  ),
  virementMove: table(
    {
      virementId: integer().key().to('virement'),
      position: integer().key(),
      budgetLine: text(),
      amountMinor: integer(),
      head: text().orNull(),
      labelFr: text().orNull(),
      labelEn: text().orNull(),
      partner: text().orNull(),
    },
    partOf('virement', 'virementId'),
  ),
} as const
