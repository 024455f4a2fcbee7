import { z } from 'zod'
import { minor, month } from './procedure.ts'

const nullable = z.string().max(200).nullable()

/** One line of a budget in preparation. Decimals are plain text in major units; months are in minor units of the grant's currency. */
export const budgetDraftLine = z.object({
  code: z.string().max(40),
  head: z.string().max(40),
  labelFr: z.string().max(200),
  labelEn: z.string().max(200),
  partner: nullable,
  activity: nullable,
  nature: nullable,
  unitFr: nullable,
  unitEn: nullable,
  unitCost: nullable,
  quantity: nullable,
  frequency: nullable,
  percent: nullable,
  currency: nullable,
  /** The amount as the agreement states it; null where the build-up gives it. */
  amount: nullable,
  amountCurrency: nullable,
  /** The phasing; empty spreads the line evenly over the grant's months. */
  months: z.array(z.object({ month, amountMinor: minor })).max(240),
})
export type BudgetDraftLine = z.infer<typeof budgetDraftLine>

/** A head or sub-head of the tree; a line names the code of the one it stands under. */
export const budgetHead = z.object({
  code: z.string().max(40),
  parent: z.string().max(40).nullable(),
  labelFr: z.string().max(200),
  labelEn: z.string().max(200),
})
export type BudgetHead = z.infer<typeof budgetHead>

export const budgetDraftContent = z.object({ lines: z.array(budgetDraftLine).max(2_000), heads: z.array(budgetHead).max(400) })
export type BudgetDraftContent = z.infer<typeof budgetDraftContent>

/** What a line is worth, with the rate that gave one amount from the other. */
export const budgetAmounts = z.object({
  amountMinor: minor,
  amountXof: minor,
  rate: z.string().nullable(),
  rateSource: z.string().nullable(),
})
export type BudgetAmounts = z.infer<typeof budgetAmounts>

/** A line of the version in force, as the draft would hold it and with what it is worth. */
export const budgetBaseLine = z.object({ line: budgetDraftLine, amounts: budgetAmounts })
export type BudgetBaseLine = z.infer<typeof budgetBaseLine>
