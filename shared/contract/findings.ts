import { z } from 'zod'
import { ELIGIBILITY_CODES } from './eligibility-code.ts'
import {
  FINDING_CLASSES,
  FINDING_KINDS,
  FINDING_RISKS,
  FINDING_STATES,
  FINDING_STATUSES,
  FINDING_STEPS,
} from './finding-terms.ts'
import { command, commandId, isoDate, language, minor, query } from './procedure.ts'

const words = z.string().max(4_000)
const nullable = z.string().nullable()
const instant = z.string()

/** Francs, or minor units of one currency: questioned = sustained + cleared + open. */
const split = z.object({ questioned: minor, sustained: minor, cleared: minor, open: minor })

const lineReference = z.object({ voucher: z.string(), lineNumber: z.number().int() })

const bookLine = lineReference.extend({
  date: isoDate,
  label: z.string(),
  grant: nullable,
  budgetLine: nullable,
  currency: nullable,
  /** The most that a finding may question of it. */
  lineXof: minor,
})

/** A line of a voucher as the editor offers it. */
const offeredLine = bookLine.extend({
  account: z.string(),
  partner: nullable,
  lineMinor: minor.nullable(),
  takenXof: minor,
})
export type OfferedLine = z.infer<typeof offeredLine>

const findingLine = bookLine.extend({
  /** "posted:12"; null when the voucher is not of these books. */
  voucherKey: nullable,
  questionedXof: minor,
  questionedMinor: minor.nullable(),
  xof: split,
  minor: split.nullable(),
  reason: nullable,
  /** What rulings of eligibility took out of the claim for it, francs; lifted ones do not count. */
  ruledXof: minor,
  rulings: z.array(z.number()),
})
export type FindingLineView = z.infer<typeof findingLine>

const step = z.object({ id: z.string(), kind: z.enum(FINDING_STEPS), author: z.string(), madeAt: instant, note: z.string() })

const text = z.object({
  date: isoDate,
  entity: z.string().max(120),
  grant: nullable,
  kind: z.enum(FINDING_KINDS),
  title: z.string().max(200),
  criteria: words,
  condition: words,
  cause: words,
  effect: words,
  classification: z.enum(FINDING_CLASSES),
  risk: z.enum(FINDING_RISKS),
  recommendation: words,
  evidence: words,
  test: nullable,
})

export const findingInput = text.extend({ lines: z.array(lineReference.extend({ questionedXof: minor })).max(200) })
export type FindingInput = z.infer<typeof findingInput>

const totals = z.object({
  xof: split,
  donor: z.array(z.object({ currency: z.string(), split })),
  /** Questioned francs that no grant's conversion reaches. */
  unconvertedXof: minor,
})
export type FindingTotals = z.infer<typeof totals>

export const findingView = text.extend({
  id: z.string(),
  number: z.string(),
  author: z.string(),
  madeAt: instant,
  state: z.enum(FINDING_STATES),
  status: z.enum(FINDING_STATUSES),
  response: z.string(),
  action: z.string(),
  owner: z.string(),
  dueOn: isoDate.nullable(),
  lines: z.array(findingLine),
  steps: z.array(step),
  totals,
  /** Those who answered for the management, and so decide on nothing of it. */
  answeredBy: z.array(z.string()),
})
export type FindingView = z.infer<typeof findingView>

export const findingsFilter = z.object({
  grant: z.string().optional(),
  entity: z.string().optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** A status, or "live" for all that are not verified or withdrawn. */
  status: z.enum([...FINDING_STATUSES, 'live']).optional(),
  risk: z.enum(FINDING_RISKS).optional(),
})
export type FindingsFilter = z.infer<typeof findingsFilter>

const noted = z.object({ commandId, id: z.string(), note: words })
const done = z.object({})

export const findingsContract = {
  /** Findings under a filter, the latest number first, with the totals of what they question. */
  list: query.input(findingsFilter).output(z.object({ findings: z.array(findingView), totals, alone: z.boolean() })),
  /** How many findings are still to be followed, and how many of them are late. */
  counts: query.output(z.object({ live: z.number(), overdue: z.number() })),
  /** The lines of a voucher that a finding may name; `except` is the finding that is being changed. */
  lines: query.input(z.object({ voucher: z.string(), except: nullable })).output(z.array(offeredLine)),
  /** The findings that name a posted voucher. */
  ofVoucher: query
    .input(z.object({ voucherKey: z.string() }))
    .output(z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), status: z.enum(FINDING_STATUSES) }))),
  /** Raises a finding, or changes one that the management has not answered. */
  save: command('findings.save')
    .input(z.object({ commandId, id: nullable, finding: findingInput }))
    .output(z.object({ id: z.string(), number: z.string() })),
  answer: command('findings.answer')
    .input(
      z.object({
        commandId,
        id: z.string(),
        response: words,
        action: words,
        owner: z.string().max(120),
        dueOn: isoDate.nullable(),
      }),
    )
    .output(done),
  implement: command('findings.implement').input(noted).output(done),
  verify: command('findings.verify').input(noted).output(done),
  return: command('findings.return').input(noted).output(done),
  withdraw: command('findings.withdraw').input(noted).output(done),
  decide: command('findings.decide')
    .input(lineReference.extend({ commandId, id: z.string(), sustainedXof: minor, clearedXof: minor, reason: words }))
    .output(done),
  /** Makes a ruling of eligibility out of a sustained amount, which then leaves the claim. */
  rule: command('findings.rule')
    .input(lineReference.extend({ commandId, id: z.string(), code: z.enum(ELIGIBILITY_CODES), date: isoDate, evidence: words }))
    .output(z.object({ ruling: z.number() })),
  /** Makes the management letter; `reports.download` hands it over. */
  letter: query
    .input(
      z.object({
        filter: findingsFilter,
        addressee: z.string().max(200),
        language,
        format: z.enum(['docx', 'pdf']),
      }),
    )
    .output(z.object({ exportId: z.string(), fileName: z.string() })),
}
