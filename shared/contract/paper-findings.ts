import { z } from 'zod'
import { findingInput } from './findings.ts'
import { FOLLOW_UPS } from './follow-ups.ts'
import { minor } from './procedure.ts'

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)

/** A questioned line as the auditor's file keeps it: what the ledger said of it when it was written, and how many francs are questioned. */
const paperFindingLine = z.strictObject({
  voucher: z.string(),
  lineNumber: z.number().int(),
  date: z.string(),
  label: z.string(),
  grant: z.string().nullable(),
  budgetLine: z.string().nullable(),
  lineXof: minor,
  questionedXof: minor,
  questionedMinor: minor.nullable(),
  currency: z.string().nullable(),
})

/** A finding as its auditor writes it, before the management sees it. */
export const findingContent = z.strictObject({
  ...findingInput.omit({ lines: true }).shape,
  /** The auditor's own number of it, "A-03": it stays beside the number that the ledger draws. */
  reference: z.string().min(1).max(40),
  /** When the ledger's version that its writer had before them was last changed; null where the ledger had none. */
  seen: instant.nullable(),
  raisedBy: z.string().min(1).max(100),
  raisedAt: instant,
  lines: z.array(paperFindingLine).max(200),
})
export type FindingContent = z.infer<typeof findingContent>

/** One step that an auditor takes on a finding after it was written. It is never changed: a later decision takes the place of an earlier one. */
export const followUpContent = z.strictObject({
  finding: z.string(),
  deed: z.enum(FOLLOW_UPS),
  /** What was seen, or why; the reason of a decision. */
  note: z.string().max(4_000),
  /** Only of a decision. */
  decision: z
    .strictObject({ voucher: z.string(), lineNumber: z.number().int(), sustainedXof: minor, clearedXof: minor })
    .nullable(),
})
export type FollowUpContent = z.infer<typeof followUpContent>
