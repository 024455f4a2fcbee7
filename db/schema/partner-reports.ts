import { id, integer, text } from './column.ts'
import { register, table } from './table.ts'

export const partnerReportsTables = {
  partnerReport: table(
    {
      id: id(),
      number: text(),
      subAwardId: integer().to('subAward'),
      period: text(),
      fromDate: text(),
      toDate: text(),
      state: text<
        | 'draft'
        | 'submitted'
        | 'under_review'
        | 'queried'
        | 'answered'
        | 'accepted'
        | 'accepted_with_disallowances'
        | 'rejected'
        | 'closed'
      >(),
      submittedOn: text(),
      dueOn: text(),
      reviewDueOn: text(),
      totalMinor: integer(),
      currency: text(),
      ignoredLines: integer(),
      fileName: text(),
      fileHash: text(),
      samplePercent: text(),
      sampleSeed: integer(),
      concludedOn: text().orNull(),
      concludedBy: integer().to('user').orNull(),
      conclusion: text().orNull(),
      receivedBy: integer().to('user'),
    },
    register('partner-report', ['number']),
  ),
  partnerReportLine: table(
    {
      id: id(),
      reportId: integer().to('partnerReport'),
      position: integer(),
      voucher: text(),
      lineNumber: integer(),
      date: text(),
      account: text(),
      budgetLine: text().orNull(),
      label: text(),
      thirdParty: text().orNull(),
      documentReference: text().orNull(),
      invoice: text().orNull(),
      expenseType: text().orNull(),
      amountMinor: integer(),
      sampled: integer<0 | 1>(),
      flags: text(),
    },
    register('partner-report-line', ['reportId', 'voucher', 'lineNumber']),
  ),
  partnerReportDecision: table(
    {
      id: id(),
      reportId: integer().to('partnerReportLine', 'reportId'),
      position: integer().to('partnerReportLine', 'position'),
      decision: text<'accept' | 'query' | 'disallow'>(),
      acceptedMinor: integer(),
      disallowedMinor: integer(),
      queriedMinor: integer(),
      code: text().orNull(),
      comment: text(),
      dueOn: text().orNull(),
      date: text(),
      madeBy: integer().to('user'),
      madeAt: text(),
    },
    register('partner-report-decision'),
  ),
  partnerReportMessage: table(
    {
      id: id(),
      reportId: integer().to('partnerReportLine', 'reportId'),
      position: integer().to('partnerReportLine', 'position'),
      author: text<'reviewer' | 'partner'>(),
      text: text(),
      date: text(),
      madeBy: integer().to('user'),
      madeAt: text(),
    },
    register('partner-report-message'),
  ),
} as const
