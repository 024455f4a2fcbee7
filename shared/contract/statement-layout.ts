import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'

/** How a bank lays out its table: which column holds what, by the names of its header, and how dates and numbers are written. */
export const statementLayout = z.object({
  /** Line of the header; null lets the reader find it. */
  headerRow: z.number().int().min(1).max(100).nullable(),
  date: z.string(),
  valueDate: z.string().nullable(),
  /** Joined by a space. */
  label: z.array(z.string()).max(4),
  reference: z.string().nullable(),
  /** Either one signed column, or one for money out and one for money in. */
  amount: z.string().nullable(),
  debit: z.string().nullable(),
  credit: z.string().nullable(),
  balance: z.string().nullable(),
  dateOrder: z.enum(['automatic', 'dayFirst', 'monthFirst', 'yearFirst']),
  decimalMark: z.enum(['automatic', 'comma', 'point']),
  /** The signed column counts money out as positive. */
  outIsPositive: z.boolean(),
})
export type StatementLayout = z.infer<typeof statementLayout>

/** The layout that is remembered of an account. */
export const keptStatementLayout = keptJson('statement layout', 1, statementLayout)
