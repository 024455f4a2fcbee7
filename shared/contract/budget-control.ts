import { z } from 'zod'
import { isoDate, minor } from './procedure.ts'

/** A row of a view of the budget. Its cells open to their vouchers by `budgets.spending` with what it names. */
export const controlRow = z.object({
  /** Code of the line, head, partner or activity; month; UK financial year. "" for the total, and for lines without activity. */
  key: z.string(),
  label: z.object({ fr: z.string(), en: z.string() }),
  lines: z.array(z.string()),
  partner: z.string().nullable(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  budgetXof: minor,
  spentXof: minor,
  committedXof: minor,
  availableXof: minor,
  forecastXof: minor,
  outturnXof: minor,
  budgetMinor: minor,
  /** Null while a rate is missing. */
  spentMinor: minor.nullable(),
  committedMinor: minor,
  availableMinor: minor.nullable(),
  forecastMinor: minor,
  outturnMinor: minor.nullable(),
  /** Decimal text. */
  burnPercent: z.string().nullable(),
})
export type ControlRow = z.infer<typeof controlRow>
