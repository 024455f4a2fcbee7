import type {
  FindingKind,
  ReconciliationKind,
  ReconciliationLine,
} from '../../domain/treasury/reconciliation/reconciliation-items.ts'
import type { StatementFormat } from '../../domain/treasury/statement/parsed-statement.ts'
import type { TreasuryParameterName } from '../../shared/contract/treasury-parameter.ts'
import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const treasuryTables = {
  treasuryAccount: table(
    {
      account: text().key().to('account', 'code'),
      kind: text<'bank' | 'cash' | 'wallet'>(),
      bank: text().orNull(),
      number: text().orNull(),
      operator: text().orNull(),
      holder: text().orNull(),
      grantId: integer().to('grantAgreement').orNull(),
      ceilingXof: integer().orNull(),
      imprestXof: integer().orNull(),
      maximumPaymentXof: integer().orNull(),
      dailyLimitXof: integer().orNull(),
    },
    register('treasury-account', ['account']),
  ),
  treasuryParameter: table(
    {
      id: id(),
      name: text<TreasuryParameterName>(),
      validFrom: text(),
      value: text(),
    },
    register('treasury-parameter', ['name', 'validFrom']),
  ),
  statementLayout: table(
    {
      account: text().key().to('account', 'code'),
      layout: text(),
    },
    register('statement-layout', ['account']),
  ),
  bankStatement: table(
    {
      id: id(),
      account: text().to('account', 'code'),
      format: text<StatementFormat>(),
      fileName: text(),
      fileHash: text(),
      number: text().orNull(),
      currency: text(),
      fromDate: text(),
      toDate: text(),
      openingMinor: integer().orNull(),
      closingMinor: integer().orNull(),
      sumMinor: integer(),
      leftOut: integer(),
      importedBy: integer().to('user'),
      importedAt: text(),
    },
    register('bank-statement', ['account', 'fileHash']),
  ),
  statementLine: table(
    {
      id: id(),
      statementId: integer().to('bankStatement'),
      position: integer(),
      account: text(),
      date: text(),
      valueDate: text().orNull(),
      amountMinor: integer(),
      label: text(),
      reference: text().orNull(),
      bankReference: text().orNull(),
      party: text().orNull(),
    },
    partOf('bankStatement', 'statementId'),
  ),
  reconciliationStart: table(
    {
      account: text().key().to('account', 'code'),
      date: text(),
    },
    register('reconciliation-start', ['account']),
  ),
  reconciliationStartItem: table(
    {
      id: id(),
      account: text().to('reconciliationStart', 'account'),
      date: text(),
      reference: text(),
      payee: text(),
      amountMinor: integer(),
    },
    partOf('reconciliationStart', 'account'),
  ),
  reconciliationStartEntry: table(
    {
      account: text().key().to('reconciliationStart', 'account'),
      voucherId: integer().key().to('voucherLine', 'voucherId'),
      lineNumber: integer().key().to('voucherLine', 'lineNumber'),
    },
    partOf('reconciliationStart', 'account'),
  ),
  statementMatch: table(
    {
      id: id(),
      account: text().to('account', 'code'),
      manner: text<'automatic' | 'proposed' | 'manual'>(),
      reason: text(),
      matchedBy: integer().to('user'),
      matchedAt: text(),
    },
    register('statement-match'),
  ),
  statementMatchLine: table(
    {
      matchId: integer().key().to('statementMatch'),
      lineId: integer().key().to('statementLine'),
    },
    partOf('statementMatch', 'matchId'),
  ),
  statementMatchEntry: table(
    {
      matchId: integer().key().to('statementMatch'),
      voucherId: integer().key().to('voucherLine', 'voucherId'),
      lineNumber: integer().key().to('voucherLine', 'lineNumber'),
    },
    partOf('statementMatch', 'matchId'),
  ),
  statementMatchItem: table(
    {
      matchId: integer().key().to('statementMatch'),
      itemId: integer().key().to('reconciliationStartItem'),
    },
    partOf('statementMatch', 'matchId'),
  ),
  reconciliationFinding: table(
    {
      id: id(),
      account: text().to('account', 'code'),
      kind: text<FindingKind>(),
      lineId: integer().to('statementLine').orNull(),
      voucherId: integer().to('voucherLine', 'voucherId').orNull(),
      lineNumber: integer().to('voucherLine', 'lineNumber').orNull(),
      itemId: integer().to('reconciliationStartItem').orNull(),
      note: text(),
      madeBy: integer().to('user'),
      madeAt: text(),
    },
    register('reconciliation-finding'),
  ),
  reconciliation: table(
    {
      id: id(),
      account: text().to('account', 'code'),
      month: text(),
      version: integer(),
      statementNumber: text().orNull(),
      statementMinor: integer(),
      bookMinor: integer(),
      adjustedMinor: integer(),
      preparedBy: integer().to('user'),
      preparedAt: text(),
      reviewedBy: integer().to('user').orNull(),
      reviewedAt: text().orNull(),
    },
    register('reconciliation', ['account', 'month', 'version']),
  ),
  reconciliationRow: table(
    {
      reconciliationId: integer().key().to('reconciliation'),
      position: integer().key(),
      block: text<ReconciliationLine['block']>(),
      kind: text<ReconciliationKind>(),
      date: text(),
      reference: text(),
      label: text(),
      amountMinor: integer(),
      ageDays: integer().orNull(),
    },
    partOf('reconciliation', 'reconciliationId'),
  ),
} as const
