import { z } from 'zod'
import { command, commandId, isoDate, minor, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })

/** A pillar: "governance"… of T4, or the name that another instrument gives it. */
const pillar = z.object({ key: z.string(), label: name2 })
export type CapacityPillar = z.infer<typeof pillar>

/** A score in its own scale, decimal text, and as a percentage of it; blank scores (nothing applied) have no percentage. */
const score = z.object({
  pillar: z.string(),
  score: z.string(),
  from: z.string(),
  to: z.string(),
  percent: z.string().nullable(),
})

const assessment = z.object({
  /** "run:12" for a signed checklist, "outside:3" for one made elsewhere. */
  key: z.string(),
  kind: z.enum(['run', 'outside']),
  id: z.number(),
  partner: z.string(),
  date: isoDate,
  template: z.string(),
  templateName: name2,
  version: z.string(),
  by: z.string(),
  source: z.string(),
  scores: z.array(score),
  /** Of the whole; null for an instrument of which only the pillars are known. */
  total: score.nullable(),
})
export type CapacityAssessment = z.infer<typeof assessment>

export const CAPACITY_ACTION_STATES = ['planned', 'started', 'done', 'dropped'] as const
const actionState = z.enum(CAPACITY_ACTION_STATES)

const action = z.object({
  /** "action:4", or "checklist:7" for what a signed run found wanting. */
  key: z.string(),
  id: z.number(),
  origin: z.enum(['plan', 'checklist']),
  /** The run of a checklist's action. */
  runId: z.number().nullable(),
  partner: z.string(),
  item: name2,
  pillar: z.string(),
  action: z.string(),
  owner: z.string(),
  dueOn: isoDate,
  state: actionState,
  evidence: z.string(),
  doneOn: isoDate.nullable(),
  late: z.boolean(),
})
export type CapacityAction = z.infer<typeof action>

export const CAPACITY_TRAINING_KINDS = ['training', 'coaching', 'peer', 'tool'] as const
const trainingKind = z.enum(CAPACITY_TRAINING_KINDS)

const training = z.object({
  id: z.number(),
  partner: z.string(),
  date: isoDate,
  kind: trainingKind,
  title: z.string(),
  pillars: z.array(z.string()),
  /** Decimal text. */
  days: z.string(),
  women: z.number(),
  men: z.number(),
  /** Typed, or the sum of the voucher lines; null where neither is known. */
  costXof: minor.nullable(),
  lines: z.array(z.object({ voucher: z.string(), line: z.number(), key: z.string(), xof: minor })),
  documents: z.number(),
  note: z.string(),
  by: z.string(),
})
export type CapacityTraining = z.infer<typeof training>

const partnerRow = z.object({
  code: z.string(),
  name: z.string(),
  assessments: z.number(),
  lastOn: isoDate.nullable(),
  openActions: z.number(),
  trainings: z.number(),
})
export type CapacityPartner = z.infer<typeof partnerRow>

const direction = z.enum(['rose', 'fell', 'same', 'new', 'gone'])

const change = z.object({
  before: assessment,
  after: assessment,
  pillars: z.array(z.object({ pillar: z.string(), before: z.string().nullable(), after: z.string().nullable(), direction })),
  /** The items answered otherwise; empty unless both are runs of one template. */
  items: z.array(
    z.object({ item: z.number(), pillar: z.string(), text: name2, before: z.string(), after: z.string(), direction }),
  ),
  actions: z.array(action),
  trainings: z.array(training),
  pillarNames: z.array(pillar),
})
export type CapacityChange = z.infer<typeof change>

export const assessmentInput = z.object({
  partner: z.string().max(60),
  date: isoDate,
  template: z.string().max(120),
  version: z.string().max(40),
  assessedBy: z.string().max(120),
  source: z.string().max(300),
  scaleFrom: z.string().max(12),
  scaleTo: z.string().max(12),
  scores: z.array(z.object({ pillar: z.string().max(120), score: z.string().max(12) })).max(40),
})
export type AssessmentInput = z.infer<typeof assessmentInput>

export const actionInput = z.object({
  /** Null makes a new one. */
  id: z.number().int().nullable(),
  partner: z.string().max(60),
  item: z.string().max(300),
  pillar: z.string().max(120),
  action: z.string().max(1000),
  owner: z.string().max(120),
  dueOn: isoDate,
  state: actionState,
  evidence: z.string().max(500),
})
export type ActionInput = z.infer<typeof actionInput>

export const trainingInput = z.object({
  partner: z.string().max(60),
  date: isoDate,
  kind: trainingKind,
  title: z.string().max(300),
  pillars: z.array(z.string().max(120)).max(20),
  days: z.string().max(8),
  women: z.number().int().min(0).max(10_000),
  men: z.number().int().min(0).max(10_000),
  costXof: minor.min(0).nullable(),
  lines: z.array(z.object({ voucher: z.string().max(60), line: z.number().int() })).max(50),
  note: z.string().max(1000),
})
export type TrainingInput = z.infer<typeof trainingInput>

const withdrawal = z.object({ commandId, id: z.number().int(), reason: z.string().max(300) })

export const capacityContract = {
  partners: query.output(z.array(partnerRow)),
  /** One partner: its assessments oldest first, its plan, its trainings. */
  open: query.input(z.object({ partner: z.string() })).output(
    z.object({
      partner: z.string(),
      name: z.string(),
      pillars: z.array(pillar),
      assessments: z.array(assessment),
      actions: z.array(action),
      trainings: z.array(training),
    }),
  ),
  /** What changed from one assessment to a later one, and what was done in between. */
  change: query.input(z.object({ partner: z.string(), before: z.string(), after: z.string() })).output(change),
  recordAssessment: command('capacity.recordAssessment')
    .input(z.object({ commandId, assessment: assessmentInput }))
    .output(z.object({ id: z.number() })),
  importAssessments: command('capacity.importAssessments')
    .input(z.object({ commandId, file: z.file() }))
    .output(z.object({ assessments: z.number(), scores: z.number() })),
  withdrawAssessment: command('capacity.withdrawAssessment').input(withdrawal).output(z.object({})),
  saveAction: command('capacity.saveAction')
    .input(z.object({ commandId, action: actionInput }))
    .output(z.object({ id: z.number() })),
  recordTraining: command('capacity.recordTraining')
    .input(z.object({ commandId, training: trainingInput }))
    .output(z.object({ id: z.number() })),
  withdrawTraining: command('capacity.withdrawTraining').input(withdrawal).output(z.object({})),
}
