import { id, integer, text } from './column.ts'
import { register, table } from './table.ts'

export const closingTables = {
  closingAnswer: table(
    {
      key: text().key(),
      month: text().to('period', 'month'),
      item: integer(),
      answer: text<'yes' | 'no' | 'notApplicable'>(),
      comment: text(),
      evidence: text(),
      responsible: text(),
      answeredBy: text(),
      answeredAt: text(),
    },
    register('closing-answer', ['key']),
  ),
  varianceExplanation: table(
    {
      key: text().key(),
      month: text().to('period', 'month'),
      grantCode: text(),
      budgetLine: text(),
      explanation: text(),
      explainedBy: text(),
      explainedAt: text(),
    },
    register('variance-explanation', ['key']),
  ),
  interFundExplanation: table(
    {
      key: text().key(),
      month: text().to('period', 'month'),
      debtor: text(),
      creditor: text(),
      amountXof: integer(),
      reason: text(),
      settlementDate: text(),
      explainedBy: text(),
      explainedAt: text(),
    },
    register('inter-fund-explanation', ['key']),
  ),
  closingParameter: table(
    {
      key: text().key(),
      name: text(),
      fromMonth: text(),
      value: text(),
      setBy: text(),
      setAt: text(),
    },
    register('closing-parameter', ['key']),
  ),
  periodBackup: table(
    {
      id: id(),
      month: text().to('period', 'month'),
      fileName: text(),
      head: text(),
      verifiedAt: text(),
      madeBy: text(),
    },
    register('period-backup'),
  ),
  periodReopening: table(
    {
      id: id(),
      month: text().to('period', 'month'),
      closedSequence: integer(),
      reason: text(),
      state: text<'asked' | 'confirmed' | 'withdrawn'>(),
      askedBy: text(),
      askedAt: text(),
      decidedBy: text().orNull(),
      decidedAt: text().orNull(),
    },
    register('period-reopening'),
  ),
  yearEnd: table(
    {
      fiscalYear: integer().key(),
      state: text<'asked' | 'posting' | 'carried'>(),
      askedBy: text(),
      askedAt: text(),
      confirmedBy: text().orNull(),
      confirmedAt: text().orNull(),
      closingNumber: text().orNull(),
      openingNumber: text().orNull(),
      resultXof: integer().orNull(),
    },
    register('year-end', ['fiscalYear']),
  ),
} as const
