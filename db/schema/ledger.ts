import type { ConversionMethod, ProvisionalRate } from '../../domain/conversion/model.ts'
import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const ledgerTables = {
  ledger: table(
    {
      id: text().key(),
      organisationCode: text(),
      organisationName: text(),
      country: text(),
      chart: text<'sycebnl' | 'syscohada'>(),
      language: text<'fr' | 'en'>(),
      createdAt: text(),
    },
    register('ledger'),
  ),
  user: table(
    {
      id: id(),
      name: text(),
      roles: text(),
      createdAt: text(),
      disabled: integer().default(0),
    },
    register('user', ['name']),
  ),
  account: table(
    {
      code: text().key(),
      nameFr: text(),
      nameEn: text(),
      class: integer(),
      type: text(),
      normalSide: text<'debit' | 'credit' | 'both'>(),
      postable: integer(),
      parent: text().to('account', 'code').orNull(),
      spending: integer(),
      custom: integer().default(0),
      closedOn: text().orNull(),
    },
    register('account', ['code']),
  ),
  journal: table(
    {
      code: text().key(),
      nameFr: text(),
      nameEn: text(),
      type: text<
        | 'bank'
        | 'cash'
        | 'mobile-money'
        | 'purchase'
        | 'sale'
        | 'payroll'
        | 'asset'
        | 'fund'
        | 'general'
        | 'off-balance'
        | 'opening'
        | 'closing'
      >(),
      account: text().to('account', 'code').orNull(),
      currency: text(),
      position: integer(),
    },
    register('journal', ['code']),
  ),
  period: table(
    {
      month: text().key(),
      fiscalYear: integer(),
      state: text<'open' | 'soft_closed' | 'closed'>(),
      closedSequence: integer().orNull(),
    },
    register('period', ['month']),
  ),
  donor: table(
    {
      id: id(),
      code: text(),
      name: text(),
    },
    register('donor', ['code']),
  ),
  partner: table(
    {
      id: id(),
      code: text(),
      name: text(),
    },
    register('partner', ['code']),
  ),
  activity: table(
    {
      id: id(),
      code: text(),
    },
    register('activity', ['code']),
  ),
  site: table(
    {
      id: id(),
      code: text(),
    },
    register('site', ['code']),
  ),
  thirdParty: table(
    {
      id: id(),
      name: text(),
      folded: text().unchained(),
    },
    register('third-party', ['name']),
  ),
  grantAgreement: table(
    {
      id: id(),
      code: text(),
      donorId: integer().to('donor'),
      titleFr: text(),
      titleEn: text(),
      currency: text(),
      ceilingMinor: integer(),
      startDate: text(),
      endDate: text(),
      model: text<'association' | 'project'>(),
      basis: text<'ACCRUAL' | 'CASH'>(),
      conversionMethod: text<ConversionMethod>(),
      budgetRate: text().orNull(),
      provisional: text<ProvisionalRate>().orNull(),
      rateTable: text<'LEDGER' | 'HMRC' | 'INFOREURO'>(),
      virement: text(),
      payment: text(),
      terms: text(),
    },
    register('grant', ['code']),
  ),
  budgetVersion: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      number: integer(),
      createdAt: text(),
      reference: text().orNull(),
    },
    register('budget-version', ['grantId', 'number']),
  ),
  budgetLine: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      code: text(),
    },
    register('budget-line', ['grantId', 'code']),
  ),
  budgetVersionLine: table(
    {
      versionId: integer().key().to('budgetVersion'),
      budgetLineId: integer().key().to('budgetLine'),
      position: integer(),
      head: text(),
      labelFr: text(),
      labelEn: text(),
      partnerId: integer().to('partner').orNull(),
      activity: text().orNull(),
      nature: text().orNull(),
      unitFr: text().orNull(),
      unitEn: text().orNull(),
      unitCost: text().orNull(),
      quantity: text().orNull(),
      frequency: text().orNull(),
      percent: text().orNull(),
      currency: text().orNull(),
      amountMinor: integer(),
      amountXof: integer(),
      rate: text().orNull(),
      rateSource: text().orNull(),
    },
    partOf('budgetVersion', 'versionId'),
  ),
  subAward: table(
    {
      id: id(),
      code: text(),
      grantId: integer().to('grantAgreement'),
      partnerId: integer().to('partner'),
      ceilingMinor: integer(),
      currency: text(),
      startDate: text(),
      endDate: text(),
      budgetLines: text(),
      advanceLimitPercent: text(),
      minimumLiquidationPercent: text(),
    },
    register('sub-award', ['code']),
  ),
  rate: table(
    {
      base: text().key(),
      quote: text().key(),
      dated: text().key(),
      rate: text(),
      source: text(),
      evidence: text().orNull(),
    },
    register('rate', ['base', 'quote', 'dated']),
  ),
  tranche: table(
    {
      id: id(),
      grantId: integer().to('grantAgreement'),
      number: text(),
      kind: text<'receipt' | 'exchange' | 'opening'>(),
      date: text(),
      currency: text(),
      amountMinor: integer(),
      xofCredited: integer().orNull(),
      feesXof: integer(),
      bankAccount: text().orNull(),
      reference: text().orNull(),
      voucherId: integer().to('voucher').orNull(),
      voucherSource: text().orNull(),
    },
    register('tranche', ['grantId', 'number']),
  ),
  openingSpending: table(
    {
      grantId: integer().key().to('grantAgreement'),
      budgetLineId: integer().key().to('budgetLine'),
      amountXof: integer(),
      amountMinor: integer(),
    },
    register('opening-spending', ['grantId', 'budgetLineId']),
  ),
  openingClaim: table(
    {
      grantId: integer().key().to('grantAgreement'),
      number: text().key(),
      period: text(),
      amountMinor: integer(),
    },
    register('opening-claim', ['grantId', 'number']),
  ),
  frozenMonth: table(
    {
      grantId: integer().key().to('grantAgreement'),
      month: text().key(),
      method: text(),
      chainSequence: integer(),
    },
    register('frozen-month', ['grantId', 'month']),
  ),
  frozenConversion: table(
    {
      grantId: integer().key().to('frozenMonth', 'grantId'),
      month: text().key().to('frozenMonth', 'month'),
      position: integer().key(),
      voucherId: integer().naming('voucher'),
      lineNumber: integer(),
      xof: integer(),
      rateNumerator: text().orNull(),
      rateDenominator: text().orNull(),
      tranche: text(),
      donorMinor: integer(),
      adjustment: integer(),
      coversXof: integer(),
      coversDonorMinor: integer(),
    },
    partOf('frozenMonth', 'grantId', 'month'),
  ),
} as const
