import type { CardKind } from '../../domain/third-parties/card-kinds.ts'
import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const thirdPartiesTables = {
  thirdPartyCard: table(
    {
      thirdPartyId: integer().key().to('thirdParty'),
      kind: text<CardKind>(),
      taxNumber: text().orNull(),
      phone: text().orNull(),
      email: text().orNull(),
      address: text().orNull(),
      bank: text().orNull(),
      bankAccount: text().orNull(),
      mobileOperator: text().orNull(),
      mobileNumber: text().orNull(),
      screenedOn: text().orNull(),
      screeningReference: text().orNull(),
      note: text().orNull(),
      closedOn: text().orNull(),
      paymentDays: integer().orNull(),
      sameAsId: integer().to('thirdParty').orNull(),
    },
    register('third-party-card', ['thirdPartyId']),
  ),
  thirdPartyDistinct: table(
    {
      id: id(),
      firstId: integer().to('thirdParty'),
      secondId: integer().to('thirdParty'),
      saidOn: text(),
    },
    register('third-party-distinct', ['firstId', 'secondId']),
  ),
  thirdPartyRule: table(
    {
      id: id(),
      fromDate: text(),
      payableDays: integer(),
      receivableDays: integer(),
    },
    register('third-party-rule', ['fromDate']),
  ),
  matchingGroup: table(
    {
      id: id(),
      account: text().to('account', 'code'),
      thirdPartyId: integer().to('thirdParty'),
      currency: text(),
      letter: text(),
      reason: text<'hand' | 'reversal' | 'invoice' | 'amount' | 'sum'>(),
      matchedBy: integer().to('user'),
      matchedOn: text(),
    },
    register('matching-group', ['account', 'thirdPartyId', 'letter']),
  ),
  matchingLine: table(
    {
      groupId: integer().to('matchingGroup'),
      voucherId: integer().key().to('voucherLine', 'voucherId'),
      lineNumber: integer().key().to('voucherLine', 'lineNumber'),
    },
    partOf('matchingGroup', 'groupId'),
  ),
} as const
