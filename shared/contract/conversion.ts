import { z } from 'zod'
import { spendingRow } from './budgets.ts'
import { faultSchema, isoDate, minor, month, query } from './procedure.ts'

const layer = z.object({
  label: z.string(),
  date: z.string(),
  donorMinor: minor,
  xof: minor,
  rate: z.string(),
  leftDonorMinor: minor,
  leftXof: minor,
  reference: z.string().nullable(),
  voucherKey: z.string().nullable(),
  voucherNumber: z.string().nullable(),
  feesXof: minor,
})

export const conversionContract = {
  overview: query.input(z.object({ grant: z.string(), from: isoDate.optional(), to: isoDate.optional() })).output(
    z.object({
      currency: z.string(),
      method: z.string(),
      provisional: z.string().nullable(),
      budgetRate: z.string().nullable(),
      /** What each method would report over the same lines; a trial records nothing. */
      comparison: z.array(
        z.object({ method: z.string(), totalMinor: minor.nullable(), differenceMinor: minor.nullable(), retained: z.boolean() }),
      ),
      layers: z.array(layer),
      rows: z.array(spendingRow),
      months: z.array(
        z.object({ month, xof: minor, donorMinor: minor.nullable(), frozen: z.boolean(), rate: z.string().nullable() }),
      ),
      totals: z.object({
        /** Received and left stand at the end of the month in view. */
        receivedXof: minor,
        receivedMinor: minor,
        spentXof: minor,
        reportedMinor: minor.nullable(),
        leftXof: minor,
        leftMinor: minor.nullable(),
        /** Sum of rounded lines minus the rounded unrounded total; null for methods that have no single rate. */
        roundingMinor: minor.nullable(),
      }),
      faults: z.array(faultSchema),
    }),
  ),
  trace: query.input(z.object({ grant: z.string(), voucherKey: z.string(), lineNumber: z.number() })).output(
    z.object({
      currency: z.string(),
      method: z.string(),
      number: z.string(),
      voucherKey: z.string(),
      date: z.string(),
      label: z.string(),
      budgetLine: z.string(),
      xof: minor,
      donorMinor: minor.nullable(),
      parts: z.array(
        z.object({
          tranche: z.string(),
          xof: minor,
          rate: z.string().nullable(),
          donorMinor: minor.nullable(),
          residual: z.boolean(),
          adjustment: z.boolean(),
          frozen: z.boolean(),
          month,
        }),
      ),
      /** How each rate was obtained: the receipt's two integers, or the table's publication. */
      rates: z.array(
        z.object({
          tranche: z.string(),
          rate: z.string(),
          xof: minor.nullable(),
          donorMinor: minor.nullable(),
          source: z.string(),
          evidence: z.string().nullable(),
          dated: z.string(),
          voucherKey: z.string().nullable(),
          voucherNumber: z.string().nullable(),
        }),
      ),
    }),
  ),
}
