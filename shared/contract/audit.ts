import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { auditParameter, auditParameterView, parameterTrial } from './audit-parameters.ts'
import { command, commandId, faultSchema, isoDate, language, minor, query } from './procedure.ts'
import { checkedHead, fileVerdict, statedHead, verification } from './verification.ts'

/** The auditor's tests, in the order in which they are shown (spec 04 §2.13). */
export const AUDIT_TESTS = [
  'DUPLICATE_INVOICE',
  'DUPLICATE_AMOUNT',
  'SAME_AMOUNT_PARTNERS',
  'DUPLICATE_REPORTED',
  'ROUND_AMOUNT',
  'BELOW_THRESHOLD',
  'SPLIT_PURCHASE',
  'WEEKEND',
  'HOLIDAY',
  'AFTER_HOURS',
  'SEQUENCE_GAP',
  'BACKDATED',
  'PAID_BEFORE_INVOICE',
  'SUPPLIER_IS_STAFF',
  'CASH_CEILING',
  'NEGATIVE_CASH',
  'PER_DIEM_OVERLAP',
  'PAY_AGAINST_TIMESHEET',
  'PER_DIEM_UNATTENDED',
  'ATTENDANCE_OVERLAP',
  'ATTENDANCE_REUSED',
  'EVENT_WITHOUT_LIST',
  'DOCUMENT_REUSED',
  'MISSING_DOCUMENTS',
  'OUTSIDE_PERIOD',
  'BUDGET_OVERSPENT',
  'REVERSED_AT_PERIOD_END',
  'BENFORD',
] as const
export const auditTest = z.enum(AUDIT_TESTS)
export type AuditTestCode = z.infer<typeof auditTest>

/** An alert wants an explanation, a hint another look. */
export const auditSeverity = z.enum(['ALERT', 'HINT'])
export type AuditSeverity = z.infer<typeof auditSeverity>

const auditHit = z.object({
  test: auditTest,
  /** The voucher's source id, else its number; empty where the hit is of no one voucher. */
  voucher: z.string(),
  /** "posted:12" of the screens; null where the hit is of no one voucher. */
  voucherKey: z.string().nullable(),
  line: z.number().nullable(),
  amountXof: minor.nullable(),
  reason: faultSchema,
})
export type AuditHit = z.infer<typeof auditHit>

export const SAMPLE_METHODS = ['mus', 'random', 'stratified'] as const
const sampleStratum = z.enum(['top', 'sample', 'high', 'middle', 'low'])

export const sampleRequest = z.object({
  method: z.enum(SAMPLE_METHODS),
  size: z.number().int(),
  seed: z.string().max(100),
  /** First point of a monetary-unit sample, whole francs; drawn from the seed where absent. */
  start: minor.optional(),
  /** Every item of so many francs or more is in a stratified sample. */
  above: minor.optional(),
  confidence: z.enum(['90', '95']),
  errors: z.array(z.object({ voucher: z.string(), line: z.number(), amountXof: minor })).max(10_000),
})
export type SampleRequest = z.infer<typeof sampleRequest>

export const auditSampleItem = z.object({
  voucher: z.string(),
  voucherKey: z.string(),
  line: z.number(),
  date: isoDate,
  label: z.string(),
  budgetLine: z.string(),
  amountXof: minor,
  cumulativeXof: minor,
  hits: z.number(),
  stratum: sampleStratum,
})

const spendingSample = z.object({
  populationXof: minor,
  startXof: minor.nullable(),
  items: z.array(auditSampleItem),
  /** Francs, two decimals at most; blank where the method has none. */
  interval: z.string(),
  projected: z.string(),
  upperLimit: z.string(),
})
export type SpendingSample = z.infer<typeof spendingSample>

export const auditContract = {
  /** How many items each test looked at and how many hits it has; a grant narrows those that read lines. Parameters may be tried without being kept. */
  tests: query
    .input(z.object({ grant: z.string().nullable(), trial: parameterTrial }))
    .output(z.array(z.object({ test: auditTest, severity: auditSeverity, tested: z.number(), hits: z.number() }))),
  testHits: query
    .input(z.object({ grant: z.string().nullable(), test: auditTest, trial: parameterTrial }))
    .output(z.array(auditHit)),
  parameters: query.output(z.array(auditParameterView)),
  /** Keeps a parameter of the tests; whoever runs them later goes by it. */
  setParameter: command('audit.setParameter')
    .input(z.object({ commandId, name: auditParameter, value: z.string().max(500) }))
    .output(z.object({})),
  /** Draws a sample and projects the errors found in it; nothing is kept: seed, start and size give it again. */
  sample: query.input(z.object({ grant: z.string(), request: sampleRequest })).output(spendingSample),
  verify: query.output(
    eventIterator(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
        z.object({ kind: z.literal('done'), verification }),
      ]),
    ),
  ),
  lastVerification: query.output(verification.nullable()),
  /** What a file is (a workbook, a ledger, a paper) and whether it holds, by itself and against the open ledger. */
  verifyFile: query
    .input(z.object({ file: z.file() }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
          z.object({ kind: z.literal('done'), verdict: fileVerdict }),
        ]),
      ),
    ),
  /** The heads of this ledger that were stated elsewhere, as this machine keeps them, against the chain as it stands. */
  heads: query.output(z.object({ heads: z.array(checkedHead), warnings: z.array(faultSchema) })),
  /** Notes a head that a person read on a paper or in a file; the ledger itself is not touched. */
  noteHead: query.input(statedHead.omit({ byHand: true, head: true }).extend({ head: z.string().max(200) })).output(checkedHead),
  /** The certificate of the last verification, if it was sound and nothing was written since; its export becomes an event. */
  certify: command('audit.certify')
    .input(z.object({ commandId, language }))
    .output(z.object({ exportId: z.string(), fileName: z.string(), sequence: z.number() })),
}
