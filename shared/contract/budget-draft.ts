import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'
import { minor, month } from './procedure.ts'

/** A text of at most so many characters where a person sends it; what is kept is taken as it stands. */
type TextOf = (longest: number) => z.ZodString
const sent: TextOf = (longest) => z.string().max(longest)
const stored: TextOf = () => z.string()

const lineShape = (text: TextOf) =>
  z.object({
    code: text(40),
    head: text(40),
    labelFr: text(200),
    labelEn: text(200),
    partner: text(200).nullable(),
    activity: text(200).nullable(),
    nature: text(200).nullable(),
    unitFr: text(200).nullable(),
    unitEn: text(200).nullable(),
    unitCost: text(200).nullable(),
    quantity: text(200).nullable(),
    frequency: text(200).nullable(),
    percent: text(200).nullable(),
    currency: text(200).nullable(),
    /** The amount as the agreement states it; null where the build-up gives it. */
    amount: text(200).nullable(),
    amountCurrency: text(200).nullable(),
    /** The phasing; empty spreads the line evenly over the grant's months. */
    months: z.array(z.object({ month, amountMinor: minor })).max(240),
  })

/** One line of a budget in preparation. Decimals are plain text in major units; months are in minor units of the grant's currency. */
export const budgetDraftLine = lineShape(sent)
export type BudgetDraftLine = z.infer<typeof budgetDraftLine>

const headShape = (text: TextOf) =>
  z.object({ code: text(40), parent: text(40).nullable(), labelFr: text(200), labelEn: text(200) })

/** A head or sub-head of the tree; a line names the code of the one it stands under. */
export const budgetHead = headShape(sent)
export type BudgetHead = z.infer<typeof budgetHead>

export const budgetDraftContent = z.object({ lines: z.array(budgetDraftLine).max(2_000), heads: z.array(budgetHead).max(400) })
export type BudgetDraftContent = z.infer<typeof budgetDraftContent>

/** A draft as a ledger keeps it (column `content` of `budget_draft`). */
export const keptBudgetDraft = keptJson(
  'budget draft',
  1,
  z.object({ lines: z.array(lineShape(stored)), heads: z.array(headShape(stored)) }),
)

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
