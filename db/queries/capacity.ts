import type { Database } from '../database.ts'

interface Withdrawal {
  readonly withdrawnAt: string | null
}

export interface CapacityAssessmentRow extends Withdrawal {
  readonly id: number
  readonly partner: string
  readonly date: string
  readonly template: string
  readonly templateVersion: string
  readonly assessedBy: string
  readonly source: string
  readonly scaleFrom: string
  readonly scaleTo: string
}

/** Assessments made outside, the oldest first, those withdrawn included. */
export const listCapacityAssessments = (database: Database): CapacityAssessmentRow[] =>
  database.all(
    `SELECT a.id, p.code AS partner, a.date, a.template, a.template_version, a.assessed_by, a.source, a.scale_from, a.scale_to, a.withdrawn_at
    FROM capacity_assessment a JOIN partner p ON p.id = a.partner_id ORDER BY a.date, a.id`,
  )

export const capacityScores = (database: Database, assessmentId: number): { pillar: string; score: string }[] =>
  database.all('SELECT pillar, score FROM capacity_score WHERE assessment_id = ? ORDER BY position', assessmentId)

export interface NewCapacityAssessment {
  readonly partnerId: number
  readonly date: string
  readonly template: string
  readonly version: string
  readonly assessedBy: string
  readonly source: string
  readonly scaleFrom: string
  readonly scaleTo: string
  readonly scores: readonly { readonly pillar: string; readonly score: string }[]
  readonly by: number
  readonly at: string
}

/** Writes an assessment with its scores; answers its id. */
export function insertCapacityAssessment(database: Database, made: NewCapacityAssessment): number {
  const row = database.get<{ id: number }>(
    `INSERT INTO capacity_assessment (partner_id, date, template, template_version, assessed_by, source, scale_from, scale_to, recorded_by, recorded_at)
    VALUES (?,?,?,?,?,?,?,?,?,?) RETURNING id`,
    made.partnerId,
    made.date,
    made.template,
    made.version,
    made.assessedBy,
    made.source,
    made.scaleFrom,
    made.scaleTo,
    made.by,
    made.at,
  )
  const id = row?.id ?? 0
  made.scores.forEach(({ pillar, score }, position) => {
    database.run(
      'INSERT INTO capacity_score (assessment_id, position, pillar, score) VALUES (?,?,?,?)',
      id,
      position + 1,
      pillar,
      score,
    )
  })
  return id
}

export type WithdrawableTable = 'capacity_assessment' | 'capacity_training'

export const withdrawCapacityRow = (
  database: Database,
  table: WithdrawableTable,
  id: number,
  withdrawal: { readonly by: number; readonly at: string; readonly reason: string },
): unknown =>
  database.run(
    `UPDATE ${table} SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?`,
    withdrawal.by,
    withdrawal.at,
    withdrawal.reason,
    id,
  )

export const withdrawalOf = (database: Database, table: WithdrawableTable, id: number): Withdrawal | undefined =>
  database.get(`SELECT withdrawn_at FROM ${table} WHERE id = ?`, id)

export interface CapacityActionRow {
  readonly id: number
  readonly partner: string
  readonly item: string
  readonly pillar: string
  readonly action: string
  readonly owner: string
  readonly dueOn: string
  readonly state: 'planned' | 'started' | 'done' | 'dropped'
  readonly evidence: string
  readonly doneOn: string | null
}

export const listCapacityActions = (database: Database): CapacityActionRow[] =>
  database.all(
    `SELECT a.id, p.code AS partner, a.item, a.pillar, a.action, a.owner, a.due_on, a.state, a.evidence, a.done_on
    FROM capacity_action a JOIN partner p ON p.id = a.partner_id ORDER BY a.due_on, a.id`,
  )

export interface CapacityActionValues {
  readonly item: string
  readonly pillar: string
  readonly action: string
  readonly owner: string
  readonly dueOn: string
  readonly state: CapacityActionRow['state']
  readonly evidence: string
  readonly doneOn: string | null
}

/** Writes an action, new or in place of itself; answers its id. */
export function writeCapacityAction(
  database: Database,
  id: number | null,
  partnerId: number,
  values: CapacityActionValues,
  made: { readonly by: number; readonly at: string },
): number {
  const { item, pillar, action, owner, dueOn, state, evidence, doneOn } = values
  const written = [item, pillar, action, owner, dueOn, state, evidence, doneOn]
  if (id !== null) {
    database.run(
      'UPDATE capacity_action SET item = ?, pillar = ?, action = ?, owner = ?, due_on = ?, state = ?, evidence = ?, done_on = ? WHERE id = ?',
      ...written,
      id,
    )
    return id
  }
  const row = database.get<{ id: number }>(
    `INSERT INTO capacity_action (item, pillar, action, owner, due_on, state, evidence, done_on, partner_id, made_by, made_at)
    VALUES (?,?,?,?,?,?,?,?,?,?,?) RETURNING id`,
    ...written,
    partnerId,
    made.by,
    made.at,
  )
  return row?.id ?? 0
}

export interface CapacityTrainingRow extends Withdrawal {
  readonly id: number
  readonly partner: string
  readonly date: string
  readonly kind: 'training' | 'coaching' | 'peer' | 'tool'
  readonly title: string
  readonly days: string
  readonly women: number
  readonly men: number
  readonly costXof: number | null
  readonly note: string
  readonly recordedBy: string
  /** Scans that support it. */
  readonly documents: number
}

/** Trainings and support, the oldest first, those withdrawn included. */
export const listCapacityTrainings = (database: Database): CapacityTrainingRow[] =>
  database.all(
    `SELECT t.id, p.code AS partner, t.date, t.kind, t.title, t.days, t.women, t.men, t.cost_xof, t.note, u.name AS recorded_by, t.withdrawn_at,
    (SELECT count(*) FROM document_link l WHERE l.subject = 'capacity-training:' || t.id AND l.superseded_at IS NULL) AS documents
    FROM capacity_training t JOIN partner p ON p.id = t.partner_id JOIN user u ON u.id = t.recorded_by ORDER BY t.date, t.id`,
  )

export const trainingPillars = (database: Database, trainingId: number): string[] =>
  database
    .all<{ pillar: string }>('SELECT pillar FROM capacity_training_pillar WHERE training_id = ? ORDER BY pillar', trainingId)
    .map(({ pillar }) => pillar)

export interface TrainingLineRow {
  readonly voucherNumber: string
  readonly lineNumber: number
}

export const trainingLines = (database: Database, trainingId: number): TrainingLineRow[] =>
  database.all(
    'SELECT voucher_number, line_number FROM capacity_training_line WHERE training_id = ? ORDER BY voucher_number, line_number',
    trainingId,
  )

export interface NewCapacityTraining {
  readonly partnerId: number
  readonly date: string
  readonly kind: CapacityTrainingRow['kind']
  readonly title: string
  readonly days: string
  readonly women: number
  readonly men: number
  readonly costXof: number | null
  readonly note: string
  readonly pillars: readonly string[]
  readonly lines: readonly { readonly voucher: string; readonly line: number }[]
  readonly by: number
  readonly at: string
}

/** Writes a training with its pillars and its voucher lines; answers its id. */
export function insertCapacityTraining(database: Database, made: NewCapacityTraining): number {
  const row = database.get<{ id: number }>(
    `INSERT INTO capacity_training (partner_id, date, kind, title, days, women, men, cost_xof, note, recorded_by, recorded_at)
    VALUES (?,?,?,?,?,?,?,?,?,?,?) RETURNING id`,
    made.partnerId,
    made.date,
    made.kind,
    made.title,
    made.days,
    made.women,
    made.men,
    made.costXof,
    made.note,
    made.by,
    made.at,
  )
  const id = row?.id ?? 0
  for (const pillar of made.pillars)
    database.run('INSERT INTO capacity_training_pillar (training_id, pillar) VALUES (?,?)', id, pillar)
  for (const { voucher, line } of made.lines)
    database.run(
      'INSERT INTO capacity_training_line (training_id, voucher_number, line_number) VALUES (?,?,?)',
      id,
      voucher,
      line,
    )
  return id
}
