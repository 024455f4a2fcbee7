import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, language, minor, month, query } from './procedure.ts'
import { REPORT_NAMES } from './report-name.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })
const cell = z.union([z.string(), z.number(), z.null()])

const parameters = z.object({
  grant: z.string().optional(),
  partner: z.string().optional(),
  account: z.string().optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  period: z.string().optional(),
  /** Numbers of two versions of a budget: by default the last two. */
  before: z.string().optional(),
  after: z.string().optional(),
  byCurrency: z.boolean().optional(),
  expenditure: z.boolean().optional(),
})
export type ReportParameters = z.infer<typeof parameters>

export const exportEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number(), total: z.number().nullable(), stage: z.string() }),
  z.object({ kind: z.literal('done'), exportId: z.string(), fileName: z.string() }),
  z.object({ kind: z.literal('refused'), faults: z.array(faultSchema) }),
])

/** How a column of a tabular preview is written: money columns name their currency. */
const column = z.object({
  key: z.string(),
  label: name2,
  kind: z.enum(['text', 'date', 'money', 'percent', 'integer', 'rate']),
  currency: z.string().nullable(),
})

const claimLine = z.object({
  kind: z.enum(['head', 'line', 'direct', 'npac', 'total']),
  code: z.string(),
  label: name2,
  partner: z.string().nullable(),
  activity: z.string().nullable(),
  budgetMinor: minor,
  previousMinor: minor,
  monthMinors: z.array(minor),
  periodMinor: minor,
  priorAdjustmentMinor: minor,
  disallowedMinor: minor,
  cumulativeMinor: minor,
  budgetToDateMinor: minor,
  varianceMinor: minor,
  commitmentMinor: minor,
  forecastMinor: minor,
  outturnMinor: minor,
  virement: z.string(),
})

export const reportsContract = {
  gallery: query.output(
    z.array(
      z.object({
        name: z.enum(REPORT_NAMES),
        formats: z.array(z.enum(['csv', 'json', 'xlsx', 'pdf'])),
        periods: z.array(z.string()),
      }),
    ),
  ),
  /** A tabular report on screen: money cells are integers in minor units. */
  preview: query.input(z.object({ report: z.enum(REPORT_NAMES), parameters, limit: z.number().int().max(2_000) })).output(
    z.object({
      columns: z.array(column),
      rows: z.array(z.array(cell)),
      totals: z.array(cell).nullable(),
      count: z.number(),
      openMonths: z.array(month),
    }),
  ),
  claimPreview: query.input(z.object({ grant: z.string(), period: z.string() })).output(
    z.object({
      currency: z.string(),
      months: z.array(month),
      openMonths: z.array(month),
      lines: z.array(claimLine),
      checks: z.array(
        z.object({
          code: z.string(),
          label: name2,
          unit: z.enum(['xof', 'donor', 'count']),
          left: minor,
          right: minor,
          holds: z.boolean(),
        }),
      ),
      claimedMinor: minor,
      eligibleMinor: minor,
      advanceRecoveredMinor: minor,
      interestMinor: minor,
      exchangeGainMinor: minor,
      head: z.string(),
      faults: z.array(faultSchema),
    }),
  ),
  exportWorkbook: command('reports.exportClaim')
    .input(z.object({ commandId, report: z.enum(REPORT_NAMES), parameters, language, format: z.enum(['csv', 'xlsx', 'pdf']) }))
    .output(eventIterator(exportEvent)),
  /** The bytes of an export made a moment ago by the same person. */
  download: query.input(z.object({ exportId: z.string() })).output(z.file()),
  dashboard: query.input(z.object({ grant: z.string().optional() })).output(
    z.object({
      asOf: isoDate,
      grants: z.array(
        z.object({
          code: z.string(),
          donor: z.string(),
          title: name2,
          currency: z.string(),
          budgetMinor: minor,
          spentMinor: minor.nullable(),
          elapsedDays: z.number(),
          totalDays: z.number(),
          heads: z.array(
            z.object({ code: z.string(), label: name2, budgetMinor: minor, spentMinor: minor.nullable(), committedMinor: minor }),
          ),
        }),
      ),
      treasury: z.array(
        z.object({
          account: z.string(),
          journal: z.string(),
          name: name2,
          currency: z.string(),
          balanceMinor: minor,
          balanceXof: minor,
        }),
      ),
      /** XOF held on all bank, cash and wallet accounts at the end of each month. */
      cashByMonth: z.array(z.object({ month, balanceXof: minor, receivedXof: minor, paidXof: minor })),
      partnerSpending: z.array(
        z.object({
          partner: z.string().nullable(),
          name: z.string(),
          months: z.array(z.object({ month, xof: minor })),
          totalXof: minor,
        }),
      ),
      months: z.array(month),
      periods: z.array(z.object({ month, state: z.enum(['open', 'soft_closed', 'closed']) })),
      /** Grant cash left and what the last three months spent on average: days of autonomy; null when nothing was spent. */
      runway: z.object({ leftXof: minor, monthlyXof: minor, days: z.number().nullable() }).nullable(),
      pending: z.object({ draft: z.number(), submitted: z.number(), approved: z.number() }),
    }),
  ),
}
