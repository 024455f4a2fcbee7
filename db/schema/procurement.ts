import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const procurementTables = {
  procurementRule: table(
    {
      validFrom: text().key(),
      splitDays: integer(),
      source: text(),
    },
    register('procurement-rule', ['validFrom']),
  ),
  procurementBand: table(
    {
      validFrom: text().key().to('procurementRule', 'validFrom'),
      position: integer().key(),
      upToXof: integer().orNull(),
      method: text<'DIRECT' | 'QUOTE' | 'THREE_QUOTES' | 'RESTRICTED_TENDER' | 'OPEN_TENDER'>(),
      bidders: integer(),
    },
    partOf('procurementRule', 'validFrom'),
  ),
  procurementFile: table(
    {
      id: id(),
      number: text(),
      year: integer(),
      sequence: integer(),
      date: text(),
      object: text(),
      category: text(),
      grantId: integer().to('grantAgreement').orNull(),
      budgetLineId: integer().to('budgetLine').orNull(),
      requisitionId: integer().to('purchaseRequisition').orNull(),
      orderId: integer().to('purchaseOrder').orNull(),
      estimateXof: integer(),
      methodUsed: text<'DIRECT' | 'QUOTE' | 'THREE_QUOTES' | 'RESTRICTED_TENDER' | 'OPEN_TENDER'>().orNull(),
      invited: integer().orNull(),
      received: integer().orNull(),
      openingDate: text().orNull(),
      committee: text().orNull(),
      criteria: text().orNull(),
      conflicts: text().orNull(),
      screeningDate: text().orNull(),
      screeningReference: text().orNull(),
      winnerId: integer().to('thirdParty').orNull(),
      amountXof: integer().orNull(),
      awardDate: text().orNull(),
      lowest: integer().orNull(),
      justification: text().orNull(),
      contract: text().orNull(),
      deliveryDate: text().orNull(),
      derogation: text().orNull(),
      preparedBy: integer().to('user'),
    },
    register('procurement-file', ['number']),
  ),
} as const
