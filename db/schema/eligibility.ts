import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import { id, integer, text } from './column.ts'
import { register, table } from './table.ts'

export const eligibilityTables = {
  eligibilityRuling: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      number: integer(),
      voucherId: integer().to('voucherLine', 'voucherId'),
      lineNumber: integer().to('voucherLine', 'lineNumber'),
      code: text<EligibilityCode>(),
      amountXof: integer(),
      amountMinor: integer(),
      date: text(),
      reason: text(),
      evidence: text().orNull(),
      liftsId: integer().to('eligibilityRuling').orNull(),
      madeBy: integer().to('user'),
      madeAt: text(),
    },
    register('eligibility-ruling', ['grantId', 'number']),
  ),
  eligibilityReview: table(
    {
      id: id(),
      voucherId: integer().to('voucherLine', 'voucherId'),
      lineNumber: integer().to('voucherLine', 'lineNumber'),
      code: text<EligibilityCode>(),
      outcome: text<'eligible' | 'ruled'>(),
      reason: text(),
      evidence: text().orNull(),
      madeBy: integer().to('user'),
      madeOn: text(),
    },
    register('eligibility-review', ['voucherId', 'lineNumber', 'code']),
  ),
} as const
