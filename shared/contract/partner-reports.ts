import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'
import { originVoucher } from './payroll.ts'
import { command, commandId, faultSchema, isoDate, minor, query } from './procedure.ts'

const nullable = z.string().nullable()
export const partnerReportState = z.enum([
  'draft',
  'submitted',
  'under_review',
  'queried',
  'answered',
  'accepted',
  'accepted_with_disallowances',
  'rejected',
  'closed',
])
export type PartnerReportStateName = z.infer<typeof partnerReportState>
export const reviewDecision = z.enum(['accept', 'query', 'disallow'])
export type ReviewDecision = z.infer<typeof reviewDecision>

const totals = z.object({ submitted: minor, accepted: minor, disallowed: minor, queried: minor, open: minor })

const reportSummary = z.object({
  id: z.number(),
  number: z.string(),
  subAward: z.string(),
  partner: z.string(),
  partnerName: z.string(),
  grant: z.string(),
  period: z.string(),
  fromDate: isoDate,
  toDate: isoDate,
  state: partnerReportState,
  submittedOn: isoDate,
  /** When the report was due, and when its review is. */
  dueOn: isoDate,
  reviewDueOn: isoDate,
  /** Days past the day on which the report was due when it came, and past that of the review while it lasts; 0 in time. */
  daysLate: z.number(),
  reviewDaysLate: z.number(),
  lineCount: z.number(),
  questionCount: z.number(),
  totals,
})
export type PartnerReportSummary = z.infer<typeof reportSummary>

const lineFlags = z.array(z.string()).readonly()
/** What the intake remarked of a report's line, as the line keeps it: codes of the catalogue. */
export const keptLineFlags = keptJson('report line flags', 1, lineFlags)

const reviewedLine = z.object({
  id: z.number(),
  position: z.number(),
  voucher: z.string(),
  lineNumber: z.number(),
  date: isoDate,
  account: z.string(),
  budgetLine: nullable,
  label: z.string(),
  thirdParty: nullable,
  documentReference: nullable,
  invoice: nullable,
  amount: minor,
  sampled: z.boolean(),
  flags: lineFlags,
  standing: z
    .object({
      decision: reviewDecision,
      accepted: minor,
      disallowed: minor,
      queried: minor,
      code: nullable,
      comment: z.string(),
      dueOn: nullable,
      by: z.string(),
      date: isoDate,
    })
    .nullable(),
  /** How many decisions were taken of it: all are kept. */
  decisionCount: z.number(),
  messages: z.array(z.object({ author: z.enum(['reviewer', 'partner']), text: z.string(), date: isoDate, by: z.string() })),
  /** The question waits for the partner. */
  unanswered: z.boolean(),
})
export type ReviewedLine = z.infer<typeof reviewedLine>

const reportDetail = reportSummary.extend({
  currency: z.string(),
  fileName: z.string(),
  receivedBy: z.string(),
  samplePercent: z.string(),
  sampleSeed: z.number(),
  concludedOn: nullable,
  concludedBy: nullable,
  conclusion: nullable,
  lines: z.array(reviewedLine),
  position: z.object({
    advanced: minor,
    refunded: minor,
    unspent: minor,
    outstanding: minor,
    threshold: minor,
    gateOpen: z.boolean(),
    /** Over every report of the sub-award that stands. */
    accepted: minor,
    disallowed: minor,
    queried: minor,
    open: minor,
    liquidationPercent: nullable,
    minimumPercent: z.string(),
    firstOn: nullable,
    ageDays: z.number().nullable(),
  }),
  /** What the disallowed sum is in the grant's currency, and the rate it is taken at. */
  disallowedMinor: minor.nullable(),
  grantCurrency: z.string(),
  rate: nullable,
  vouchers: z.array(originVoucher),
})
export type PartnerReportDetail = z.infer<typeof reportDetail>

const disallowedCost = z.object({
  date: isoDate,
  partner: z.string(),
  /** Number of the report, or of the lead's own voucher. */
  source: z.string(),
  reportId: z.number().nullable(),
  voucher: z.string(),
  line: z.number(),
  grant: z.string(),
  code: z.string(),
  comment: z.string(),
  xof: minor,
  minor: minor.nullable(),
  currency: z.string(),
  author: z.string(),
  status: z.enum(['toRecover', 'recovered', 'netted', 'lifted', 'ownFunds']),
})
export type DisallowedCost = z.infer<typeof disallowedCost>

const id = z.number().int()
const intake = z.object({
  id: z.number().nullable(),
  number: z.string(),
  lines: z.number(),
  sampled: z.number(),
  ignored: z.number(),
  totalXof: minor,
  flagged: z.number(),
  /** The same file came before: nothing was written. */
  already: z.boolean(),
  replaced: nullable,
  warnings: z.array(faultSchema),
})
export type PartnerReportIntake = z.infer<typeof intake>
const applied = z.object({ lines: z.number(), answers: z.number(), state: partnerReportState, totals })
export type AppliedReview = z.infer<typeof applied>
const keys = z.object({ vouchers: z.array(z.string()), state: partnerReportState })

export const partnerReportsContract = {
  list: query.output(
    z.object({
      reports: z.array(reportSummary),
      agreements: z.array(z.object({ code: z.string(), partner: z.string(), grant: z.string(), start: isoDate, end: isoDate })),
      /** Periods of the agreements that ended and of which no report came, at the rhythm of the grant's claims. */
      missing: z.array(
        z.object({ subAward: z.string(), partner: z.string(), period: z.string(), dueOn: isoDate, daysLate: z.number() }),
      ),
      treasury: z.array(z.object({ account: z.string(), name: z.object({ fr: z.string(), en: z.string() }) })),
    }),
  ),
  open: query.input(z.object({ id })).output(reportDetail),
  disallowed: query.output(z.array(disallowedCost)),
  import: command('partnerReports.import')
    .input(z.object({ commandId, file: z.file(), subAward: z.string(), period: z.string(), dryRun: z.boolean() }))
    .output(intake),
  decide: command('partnerReports.decide')
    .input(
      z.object({
        commandId,
        id,
        position: z.number().int(),
        decision: reviewDecision,
        amount: minor.nullable(),
        code: nullable,
        comment: z.string(),
        dueOn: isoDate.nullable(),
      }),
    )
    .output(z.object({ state: partnerReportState })),
  applySheet: command('partnerReports.applySheet')
    .input(z.object({ commandId, id, file: z.file() }))
    .output(applied),
  /** The review sheet as it now stands, CSV. */
  sheet: query.input(z.object({ id })).output(z.object({ fileName: z.string(), text: z.string() })),
  sendQuestions: command('partnerReports.sendQuestions')
    .input(z.object({ commandId, id }))
    .output(z.object({ questions: z.number() })),
  answer: command('partnerReports.answer')
    .input(z.object({ commandId, id, position: z.number().int(), text: z.string() }))
    .output(z.object({ state: partnerReportState })),
  /** Ends the review and proposes the acceptance voucher; answers the drafts' keys. */
  conclude: command('partnerReports.conclude')
    .input(z.object({ commandId, id, note: nullable }))
    .output(keys),
  reject: command('partnerReports.reject')
    .input(z.object({ commandId, id, reason: z.string() }))
    .output(z.object({})),
  /** Proposes the voucher of money that the partner gave back: what it did not spend, or what was disallowed. */
  proposeRefund: command('partnerReports.proposeRefund')
    .input(z.object({ commandId, id, kind: z.enum(['refund', 'recovery']), account: z.string(), date: isoDate, xof: minor }))
    .output(z.object({ voucher: z.string() })),
  close: command('partnerReports.close').input(z.object({ commandId, id })).output(z.object({})),
}
