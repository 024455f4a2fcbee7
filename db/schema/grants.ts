import { amendment } from './amendment.ts'
import { id, integer, text } from './column.ts'
import { register, table } from './table.ts'

export const grantsTables = {
  grantAmendment: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      ...amendment,
      approval: text().orNull(),
      before: text(),
      after: text(),
      madeBy: integer().to('user'),
      madeAt: text(),
    },
    register('grant-amendment', ['grantId', 'number']),
  ),
  trancheCondition: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      tranche: text(),
      position: integer(),
      label: text(),
      dueOn: text().orNull(),
      metOn: text().orNull(),
      evidence: text().orNull(),
      madeBy: integer().to('user'),
    },
    register('tranche-condition', ['grantId', 'tranche', 'position']),
  ),
} as const
