import type { ClaimState, ClaimStepKind } from '../../shared/contract/claim-state.ts'
import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const claimsTables = {
  claim: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      number: text().orNull(),
      period: text(),
      fromDate: text(),
      toDate: text(),
      state: text<ClaimState>(),
      budgetVersion: integer().orNull(),
      dueOn: text(),
      contentHash: text().orNull(),
      claimedMinor: integer().orNull(),
      recoveredMinor: integer().orNull(),
      acceptedMinor: integer().orNull(),
      retainedMinor: integer().orNull(),
      preparedBy: integer().to('user'),
      submittedOn: text().orNull(),
    },
    register('claim', ['grantId', 'period']),
  ),
  claimContent: table(
    {
      claimId: integer().key().to('claim'),
      content: text(),
    },
    register('claim-content', ['claimId']),
  ),
  claimRow: table(
    {
      claimId: integer().key().to('claim'),
      position: integer().key(),
      voucherId: integer().naming('voucher'),
      lineNumber: integer(),
      budgetLine: text(),
      partner: text(),
      date: text(),
      xof: integer(),
      donorMinor: integer(),
      tranche: text(),
      adjustment: integer<0 | 1>(),
    },
    partOf('claimContent', 'claimId'),
  ),
  claimStep: table(
    {
      id: id(),
      claimId: integer().to('claim'),
      kind: text<ClaimStepKind>(),
      date: text(),
      note: text().orNull(),
      reference: text().orNull(),
      amountMinor: integer().orNull(),
      amountXof: integer().orNull(),
      tranche: text().orNull(),
      madeBy: integer().to('user'),
      madeAt: text(),
    },
    partOf('claim', 'claimId'),
  ),
} as const
