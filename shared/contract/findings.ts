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
import { FOLLOW_UPS } from './follow-ups.ts'
import { command, commandId, faultSchema, isoDate, language, minor, query } from './procedure.ts'

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
  /** The auditor's own number of one that came from their file. */
  reference: nullable,
  /** In the auditor's seat: it is in the file alone, or the file goes further than the ledger. */
  inFile: z.enum(['new', 'changed']).nullable(),
  /** What the file says of it and the ledger could not take as it is. */
  held: z.array(faultSchema),
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

/** What a person writes to take a step, or to decide a line: the same in the ledger and in the auditor's file. */
export const notedInput = z.object({ commandId, id: z.string(), note: words })
export const decisionInput = lineReference.extend({
  commandId,
  id: z.string(),
  sustainedXof: minor,
  clearedXof: minor,
  reason: words,
})
export const saveInput = z.object({ commandId, id: nullable, finding: findingInput })
export const savedFinding = z.object({ id: z.string(), number: z.string() })
const done = z.object({})

/** A writing of an auditor's file that the ledger cannot take as it is, and what its owner may do with it. */
const heldEntry = z.object({
  entry: z.string(),
  deed: z.enum(['text', ...FOLLOW_UPS]),
  author: z.string(),
  at: instant,
  faults: z.array(faultSchema),
  /** What the file would change, field by field, in words of the catalogue. */
  differences: z.array(z.object({ field: z.string(), here: z.string(), there: z.string() })),
  /** The owner may take the file's version after all. */
  mayTake: z.boolean(),
  /** The owner may leave it, so that it is not asked again. */
  mayLeave: z.boolean(),
})
export type HeldEntryView = z.infer<typeof heldEntry>

const takenFinding = z.object({
  id: z.string(),
  /** The ledger's number: the one that it has, or the one that it is given; null while nothing of it can be taken. */
  number: nullable,
  reference: z.string(),
  title: z.string(),
  author: z.string(),
  outcome: z.enum(['added', 'changed', 'unchanged', 'held']),
  /** Writings that are taken, and that are left for good. */
  taken: z.number(),
  left: z.number(),
  held: z.array(heldEntry),
})
export type TakenFindingView = z.infer<typeof takenFinding>

const entryChoices = z.array(z.object({ entry: z.string(), choice: z.enum(['file', 'ledger']) })).max(10_000)
export type EntryChoices = z.infer<typeof entryChoices>

const takenIn = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  held: z.number(),
  findings: z.array(takenFinding),
  warnings: z.array(faultSchema),
})
export type TakenIn = z.infer<typeof takenIn>

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
  save: command('findings.save').input(saveInput).output(savedFinding),
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
  implement: command('findings.implement').input(notedInput).output(done),
  verify: command('findings.verify').input(notedInput).output(done),
  return: command('findings.return').input(notedInput).output(done),
  withdraw: command('findings.withdraw').input(notedInput).output(done),
  decide: command('findings.decide').input(decisionInput).output(done),
  /** How many findings the auditor's file of this ledger holds that the ledger has not taken in; null where it cannot be asked. */
  pending: query.output(z.object({ findings: z.number(), fileName: z.string() }).nullable()),
  /** Takes the findings of an auditor's file into the ledger: of the file handed over, or of the one that belongs to this ledger. A trial writes nothing. */
  takeIn: command('findings.takeIn')
    .input(z.object({ commandId, file: z.file().nullable(), choices: entryChoices, dryRun: z.boolean() }))
    .output(takenIn),
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
