import { id, integer, text } from './column.ts'
import { exempt, partOf, register, table } from './table.ts'

export const budgetsTables = {
  budgetHead: table(
    {
      grantId: integer().key().to('grantAgreement'),
      code: text().key(),
      parent: text().orNull(),
      labelFr: text(),
      labelEn: text(),
      position: integer(),
    },
    partOf('budgetTree', 'grantId'),
  ),
  budgetTree: table(
    {
      grantId: integer().key().to('grantAgreement'),
      changedBy: integer().to('user'),
      changedAt: text(),
    },
    register('budget-tree', ['grantId']),
  ),
  budgetDraft: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      basedOn: integer().orNull(),
      state: text<'draft' | 'submitted'>(),
      reason: text(),
      content: text(),
      revision: integer(),
      preparedBy: integer().to('user'),
      submittedBy: integer().to('user').orNull(),
      updatedAt: text(),
    },
    exempt('A budget being drawn up is its preparer’s own until it is approved as a version.'),
  ),
  budgetVersionApproval: table(
    {
      versionId: integer().key().to('budgetVersion'),
      kind: text<'DONOR' | 'TOLERANCE'>(),
      reference: text(),
      reason: text(),
      approvedOn: text(),
      effectiveOn: text(),
      preparedBy: integer().to('user'),
      approvedBy: integer().to('user'),
    },
    register('budget-approval', ['versionId']),
  ),
  budgetPhasing: table(
    {
      versionId: integer().key().to('budgetVersion'),
      budgetLineId: integer().key().to('budgetLine'),
      month: text().key(),
      amountMinor: integer(),
      amountXof: integer(),
    },
    partOf('budgetVersionApproval', 'versionId'),
  ),
  budgetForecast: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      number: integer(),
      asOf: text(),
      note: text(),
      madeBy: integer().to('user'),
      madeAt: text(),
    },
    register('budget-forecast', ['grantId', 'number']),
  ),
  budgetForecastMonth: table(
    {
      forecastId: integer().key().to('budgetForecast'),
      budgetLineId: integer().key().to('budgetLine'),
      month: text().key(),
      amountMinor: integer(),
    },
    partOf('budgetForecast', 'forecastId'),
  ),
} as const
