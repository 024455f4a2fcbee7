import { sql } from 'kysely'
import { type Answered, type Given, shaped, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const ASSESSMENTS = statement((db) =>
  db
    .selectFrom('capacityAssessment as a')
    .innerJoin('partner as p', 'p.id', 'a.partnerId')
    .select(['a.id', 'p.code as partner', 'a.date', 'a.template', 'a.templateVersion', 'a.assessedBy', 'a.source', 'a.scaleFrom'])
    .select(['a.scaleTo', 'a.withdrawnAt'])
    .orderBy('a.date')
    .orderBy('a.id'),
)

export type CapacityAssessmentRow = Answered<typeof ASSESSMENTS>

/** Assessments made outside, the oldest first, those withdrawn included. */
export const listCapacityAssessments = (database: Database): CapacityAssessmentRow[] => database.all(ASSESSMENTS)

const SCORES = statement((db, p: Given<{ assessmentId: number }>) =>
  db.selectFrom('capacityScore').select(['pillar', 'score']).where('assessmentId', '=', p.assessmentId).orderBy('position'),
)

export const capacityScores = (database: Database, assessmentId: number): Answered<typeof SCORES>[] =>
  database.all(SCORES, { assessmentId })

/** Who wrote a row, and when. */
interface Recorded {
  readonly by: number
  readonly at: string
}

export interface NewCapacityAssessment
  extends Recorded,
    Pick<RowOf<'capacityAssessment'>, 'partnerId' | 'date' | 'template' | 'assessedBy' | 'source' | 'scaleFrom' | 'scaleTo'> {
  readonly version: string
  readonly scores: readonly Pick<RowOf<'capacityScore'>, 'pillar' | 'score'>[]
}

/** Writes an assessment with its scores; answers its id. */
export function insertCapacityAssessment(
  database: Database,
  { scores, version, by, at, ...made }: NewCapacityAssessment,
): number {
  const row = { ...made, templateVersion: version, recordedBy: by, recordedAt: at }
  const assessmentId = database.insert('capacityAssessment', row)
  for (const [index, score] of scores.entries()) database.insert('capacityScore', { assessmentId, position: index + 1, ...score })
  return assessmentId
}

export type WithdrawableTable = 'capacityAssessment' | 'capacityTraining'

export const withdrawCapacityRow = (
  database: Database,
  table: WithdrawableTable,
  id: number,
  { by, at, reason }: { readonly by: number; readonly at: string; readonly reason: string },
): number => database.update(table, { id }, { withdrawnBy: by, withdrawnAt: at, withdrawnReason: reason })

const WITHDRAWAL = shaped((db, table: WithdrawableTable, p: Given<{ id: number }>) =>
  db.selectFrom(table).select('withdrawnAt').where('id', '=', p.id),
)

export const withdrawalOf = (
  database: Database,
  table: WithdrawableTable,
  id: number,
): { readonly withdrawnAt: string | null } | undefined => database.get(WITHDRAWAL(table), { id })

const ACTIONS = statement((db) =>
  db
    .selectFrom('capacityAction as a')
    .innerJoin('partner as p', 'p.id', 'a.partnerId')
    .select([
      'a.id',
      'p.code as partner',
      'a.item',
      'a.pillar',
      'a.action',
      'a.owner',
      'a.dueOn',
      'a.state',
      'a.evidence',
      'a.doneOn',
    ])
    .orderBy('a.dueOn')
    .orderBy('a.id'),
)

export type CapacityActionRow = Answered<typeof ACTIONS>

export const listCapacityActions = (database: Database): CapacityActionRow[] => database.all(ACTIONS)

export type CapacityActionValues = Pick<
  CapacityActionRow,
  'item' | 'pillar' | 'action' | 'owner' | 'dueOn' | 'state' | 'evidence' | 'doneOn'
>

/** Writes an action, new or in place of itself; answers its id. */
export function writeCapacityAction(
  database: Database,
  id: number | null,
  partnerId: number,
  { item, pillar, action, owner, dueOn, state, evidence, doneOn }: CapacityActionValues,
  { by, at }: Recorded,
): number {
  const values = { item, pillar, action, owner, dueOn, state, evidence, doneOn }
  if (id === null) return database.insert('capacityAction', { ...values, partnerId, madeBy: by, madeAt: at })
  database.update('capacityAction', { id }, values)
  return id
}

const TRAININGS = statement((db) =>
  db
    .selectFrom('capacityTraining as t')
    .innerJoin('partner as p', 'p.id', 't.partnerId')
    .innerJoin('user as u', 'u.id', 't.recordedBy')
    .select(['t.id', 'p.code as partner', 't.date', 't.kind', 't.title', 't.days', 't.women', 't.men', 't.costXof', 't.note'])
    .select(['u.name as recordedBy', 't.withdrawnAt'])
    .select(
      sql<number>`(select count(*) from document_link l where l.subject = 'capacity-training:' || t.id and l.superseded_at is null)`.as(
        'documents',
      ),
    )
    .orderBy('t.date')
    .orderBy('t.id'),
)

/** A training or a support; `documents` are the scans that support it. */
export type CapacityTrainingRow = Answered<typeof TRAININGS>

/** Trainings and support, the oldest first, those withdrawn included. */
export const listCapacityTrainings = (database: Database): CapacityTrainingRow[] => database.all(TRAININGS)

const PILLARS = statement((db, p: Given<{ trainingId: number }>) =>
  db.selectFrom('capacityTrainingPillar').select('pillar').where('trainingId', '=', p.trainingId).orderBy('pillar'),
)

export const trainingPillars = (database: Database, trainingId: number): string[] =>
  database.all(PILLARS, { trainingId }).map(({ pillar }) => pillar)

const LINES = statement((db, p: Given<{ trainingId: number }>) =>
  db
    .selectFrom('capacityTrainingLine')
    .select(['voucherNumber', 'lineNumber'])
    .where('trainingId', '=', p.trainingId)
    .orderBy('voucherNumber')
    .orderBy('lineNumber'),
)

export type TrainingLineRow = Answered<typeof LINES>

export const trainingLines = (database: Database, trainingId: number): TrainingLineRow[] => database.all(LINES, { trainingId })

export interface NewCapacityTraining
  extends Recorded,
    Pick<RowOf<'capacityTraining'>, 'partnerId' | 'date' | 'kind' | 'title' | 'days' | 'women' | 'men' | 'costXof' | 'note'> {
  readonly pillars: readonly string[]
  readonly lines: readonly { readonly voucher: string; readonly line: number }[]
}

/** Writes a training with its pillars and its voucher lines; answers its id. */
export function insertCapacityTraining(database: Database, { pillars, lines, by, at, ...made }: NewCapacityTraining): number {
  const trainingId = database.insert('capacityTraining', { ...made, recordedBy: by, recordedAt: at })
  for (const pillar of pillars) database.insert('capacityTrainingPillar', { trainingId, pillar })
  for (const { voucher, line } of lines)
    database.insert('capacityTrainingLine', { trainingId, voucherNumber: voucher, lineNumber: line })
  return trainingId
}
