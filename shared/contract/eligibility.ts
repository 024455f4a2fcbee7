import { z } from 'zod'
import { ELIGIBILITY_CODES } from './eligibility-code.ts'
import { command, commandId, faultSchema, isoDate, minor, query } from './procedure.ts'

const code = z.enum(ELIGIBILITY_CODES)
const nullable = z.string().nullable()
const bilingual = z.object({ fr: z.string(), en: z.string() })

/** A posted line: the key of its voucher ("posted:12") and its number. */
const lineReference = z.object({ voucherKey: z.string(), lineNumber: z.number().int() })

/** What stands of a line: what it spends less what was taken back, and what rulings left of it; the donor's amounts are null while a rate is missing. */
const lineAmounts = z.object({
  currency: z.string(),
  xof: minor,
  donorMinor: minor.nullable(),
  leftXof: minor,
  leftMinor: minor.nullable(),
})

export const eligibilityHit = lineReference.extend(lineAmounts.shape).extend({
  number: z.string(),
  date: z.string(),
  account: z.string(),
  label: z.string(),
  budgetLine: z.string(),
  partner: nullable,
  thirdParty: nullable,
  code,
  severity: z.enum(['BLOCK', 'WARN']),
  reason: faultSchema,
  /** The part of the line that the hint is about. */
  hitXof: minor,
  state: z.enum(['open', 'ruled', 'dismissed']),
  review: z.object({ author: z.string(), date: z.string(), reason: z.string(), evidence: nullable }).nullable(),
})
export type EligibilityHitView = z.infer<typeof eligibilityHit>

const eligibilityRuling = lineReference.extend({
  /** Zero for what a reversal or a correction undid by itself. */
  id: z.number(),
  ruling: z.number(),
  date: z.string(),
  number: z.string(),
  label: z.string(),
  budgetLine: z.string(),
  partner: nullable,
  code: z.string(),
  xof: minor,
  donorMinor: minor,
  currency: z.string(),
  reason: z.string(),
  author: z.string(),
  evidence: nullable,
  /** The ruling that this row lifts. */
  lifts: z.number().nullable(),
  /** Of a ruling: the day it was lifted or undone; null while it stands. */
  liftedOn: nullable,
  /** The voucher that undid it by itself. */
  takenBackBy: nullable,
})
export type EligibilityRulingView = z.infer<typeof eligibilityRuling>

export const eligibilityFilter = z.object({
  grant: z.string(),
  code: code.optional(),
  severity: z.enum(['BLOCK', 'WARN']).optional(),
  state: z.enum(['open', 'ruled', 'dismissed']).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  partner: z.string().optional(),
  text: z.string().optional(),
})
export type EligibilityFilter = z.infer<typeof eligibilityFilter>

const eligibilityCode = z.object({
  code,
  label: bilingual,
  meaning: bilingual,
  /** As the agreement has it. */
  severity: z.enum(['BLOCK', 'WARN', 'OFF']),
  /** As the catalogue has it. */
  usual: z.enum(['BLOCK', 'WARN']),
  accounts: z.array(z.string()),
  words: z.array(z.string()),
})
export type EligibilityCodeView = z.infer<typeof eligibilityCode>

const words = z.string().max(1_000)

export const eligibilityContract = {
  /** What the automatic rules find on the lines of a grant, by date; a page of it. */
  hits: query
    .input(eligibilityFilter.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }))
    .output(
      z.object({
        rows: z.array(eligibilityHit),
        matching: z.number(),
        /** XOF of everything that matches. */
        xof: minor,
        /** Hints by code under the other conditions of the filter. */
        counts: z.array(z.object({ code, severity: z.enum(['BLOCK', 'WARN']), count: z.number(), xof: minor })),
      }),
    ),
  rulings: query.input(z.object({ grant: z.string() })).output(
    z.object({
      rows: z.array(eligibilityRuling),
      currency: z.string(),
      /** Of what stands: ruled out and not lifted. */
      standing: z.object({ xof: minor, donorMinor: minor }),
    }),
  ),
  /** The catalogue with the severities of a grant. */
  catalogue: query.input(z.object({ grant: z.string() })).output(z.object({ codes: z.array(eligibilityCode) })),
  /** The donor spending of a posted voucher: its hints, its rulings and what may still be ruled out. */
  voucher: query.input(z.object({ voucherKey: z.string() })).output(
    z.object({
      lines: z.array(
        lineAmounts.extend({
          lineNumber: z.number(),
          grant: z.string(),
          label: z.string(),
          hits: z.array(eligibilityHit),
          rulings: z.array(eligibilityRuling),
        }),
      ),
    }),
  ),
  rule: command('eligibility.rule')
    .input(lineReference.extend({ commandId, code, amountXof: minor, date: isoDate, reason: words, evidence: words }))
    .output(z.object({ ruling: z.number(), donorMinor: minor })),
  lift: command('eligibility.lift')
    .input(z.object({ commandId, id: z.number().int(), date: isoDate, reason: words, evidence: words }))
    .output(z.object({ ruling: z.number() })),
  /** Sets hints of one code aside, each on its line, for one reason. */
  dismiss: command('eligibility.dismiss')
    .input(z.object({ commandId, code, lines: z.array(lineReference).min(1).max(5_000), reason: words, evidence: nullable }))
    .output(z.object({ dismissed: z.number() })),
  /** Takes a dismissal back: the hint is open again. */
  reopen: command('eligibility.reopen').input(lineReference.extend({ commandId, code })).output(z.object({})),
}
