import { z } from 'zod'
import { controlRow } from './budget-control.ts'
import { budgetVersionProcedures } from './budget-versions.ts'
import { isoDate, minor, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })

export const budgetFigures = z.object({
  budgetXof: minor,
  spentXof: minor,
  committedXof: minor,
  availableXof: minor,
  budgetMinor: minor,
  /** Null when a rate is missing. */
  spentMinor: minor.nullable(),
  committedMinor: minor,
  availableMinor: minor.nullable(),
})

export const budgetRow = budgetFigures.extend({
  kind: z.enum(['head', 'line', 'total']),
  /** Head code or budget line code; "" for the total. */
  code: z.string(),
  head: z.string(),
  /** The heads above the row, the nearest first; none above a head of the first level and the total. */
  path: z.array(z.string()),
  label: name2,
  partner: z.string().nullable(),
  nature: z.string().nullable(),
  activity: z.string().nullable(),
})
export type BudgetRow = z.infer<typeof budgetRow>

export const spendingRow = z.object({
  voucherKey: z.string(),
  number: z.string(),
  sourceId: z.string().nullable(),
  lineNumber: z.number(),
  date: z.string(),
  label: z.string(),
  budgetLine: z.string(),
  partner: z.string().nullable(),
  thirdParty: z.string().nullable(),
  xof: minor,
  rate: z.string().nullable(),
  rateSource: z.string().nullable(),
  tranche: z.string(),
  donorMinor: minor.nullable(),
  adjustment: z.boolean(),
  frozen: z.boolean(),
})
export type SpendingRow = z.infer<typeof spendingRow>

const scope = { grant: z.string(), from: isoDate.optional(), to: isoDate.optional(), partner: z.string().optional() }

export const budgetsContract = {
  ...budgetVersionProcedures,
  /** The same budget by another cut, with forecast and outturn; every view has the same total. */
  control: query.input(z.object({ ...scope, by: z.enum(['line', 'head', 'partner', 'activity', 'month', 'year']) })).output(
    z.object({
      currency: z.string(),
      asOf: isoDate,
      forecast: z.object({ number: z.number(), asOf: z.string() }).nullable(),
      rows: z.array(controlRow),
      total: controlRow,
    }),
  ),
  versusActual: query.input(z.object(scope)).output(
    z.object({
      grant: z.string(),
      currency: z.string(),
      method: z.string(),
      version: z.object({ number: z.number(), createdAt: z.string(), reference: z.string().nullable() }).nullable(),
      asOf: isoDate,
      /** Months covered that are not closed: the figures are provisional. */
      openMonths: z.array(z.string()),
      rows: z.array(budgetRow),
      total: budgetFigures,
    }),
  ),
  /** The voucher lines behind one cell; `lines` are the budget lines it adds up. */
  spending: query
    .input(z.object({ ...scope, lines: z.array(z.string()) }))
    .output(z.object({ currency: z.string(), rows: z.array(spendingRow), sumXof: minor, sumMinor: minor.nullable() })),
}
