import type { Database } from '../database.ts'

export interface ChecklistRunRow {
  readonly id: number
  readonly template: string
  readonly templateVersion: number
  /** "partner:CEAM", "voucher:AMSS-BQ1-2020-000012", "claim:PECIC/2020-Q1", "year:2020". */
  readonly subject: string
  readonly date: string
  readonly note: string
  readonly state: 'draft' | 'signed'
  /** Decimal text with two decimals, in the template's scale; null while nothing counts. */
  readonly score: string | null
  readonly rating: string | null
  /** Blocking items that fail. */
  readonly blocking: number
  readonly capped: number
  readonly madeBy: string
  readonly signedBy: string | null
  readonly signedAt: string | null
}

export interface ChecklistAnswerRow {
  readonly item: number
  readonly answer: string
  readonly evidence: string
  readonly comment: string
}

export interface ChecklistActionRow {
  readonly id: number
  readonly runId: number
  readonly item: number
  readonly owner: string
  readonly dueOn: string
  readonly note: string
  readonly doneOn: string | null
}

const SELECT = `SELECT r.id, r.template, r.template_version, r.subject, r.date, r.note, r.state, r.score, r.rating, r.blocking, r.capped, m.name AS made_by,
  s.name AS signed_by, r.signed_at FROM checklist_run r JOIN user m ON m.id = r.made_by LEFT JOIN user s ON s.id = r.signed_by`

/** Every run, the latest first. */
export const listChecklistRuns = (database: Database): ChecklistRunRow[] =>
  database.all(`${SELECT} ORDER BY r.date DESC, r.id DESC`)

/** The runs of one subject, the latest first. */
export const runsOfSubject = (database: Database, template: string, subject: string): ChecklistRunRow[] =>
  database.all(`${SELECT} WHERE r.template = ? AND r.subject = ? ORDER BY r.date DESC, r.id DESC`, template, subject)

export const findChecklistRun = (database: Database, id: number): ChecklistRunRow | undefined =>
  database.get(`${SELECT} WHERE r.id = ?`, id)

export const draftChecklistRun = (database: Database, template: string, subject: string): ChecklistRunRow | undefined =>
  database.get(`${SELECT} WHERE r.template = ? AND r.subject = ? AND r.state = 'draft'`, template, subject)

export const checklistAnswers = (database: Database, runId: number): ChecklistAnswerRow[] =>
  database.all('SELECT item, answer, evidence, comment FROM checklist_answer WHERE run_id = ? ORDER BY item', runId)

export const checklistActions = (database: Database): ChecklistActionRow[] =>
  database.all(
    'SELECT id, run_id, item, owner, due_on, note, done_on FROM checklist_action ORDER BY done_on IS NOT NULL, due_on, id',
  )

export interface NewChecklistRun {
  readonly template: string
  readonly version: number
  readonly subject: string
  readonly date: string
  readonly note: string
  readonly score: string | null
  readonly rating: string | null
  readonly blocking: number
  readonly capped: boolean
  readonly madeBy: number
}

/** Writes a draft run, in place of the draft of the same subject where there is one; answers its id. */
export function writeChecklistRun(database: Database, run: NewChecklistRun, answers: readonly ChecklistAnswerRow[]): number {
  const known = draftChecklistRun(database, run.template, run.subject)
  if (known) {
    database.run('DELETE FROM checklist_answer WHERE run_id = ?', known.id)
    database.run(
      'UPDATE checklist_run SET template_version = ?, date = ?, note = ?, score = ?, rating = ?, blocking = ?, capped = ?, made_by = ? WHERE id = ?',
      run.version,
      run.date,
      run.note,
      run.score,
      run.rating,
      run.blocking,
      run.capped ? 1 : 0,
      run.madeBy,
      known.id,
    )
  } else {
    database.run(
      `INSERT INTO checklist_run (template, template_version, subject, date, note, state, score, rating, blocking, capped, made_by) VALUES (?,?,?,?,?,'draft',?,?,?,?,?)`,
      run.template,
      run.version,
      run.subject,
      run.date,
      run.note,
      run.score,
      run.rating,
      run.blocking,
      run.capped ? 1 : 0,
      run.madeBy,
    )
  }
  const id = known?.id ?? draftChecklistRun(database, run.template, run.subject)?.id
  if (id === undefined) throw new Error('a checklist run that was just written is not there')
  for (const { item, answer, evidence, comment } of answers)
    database.run(
      'INSERT INTO checklist_answer (run_id, item, answer, evidence, comment) VALUES (?,?,?,?,?)',
      id,
      item,
      answer,
      evidence,
      comment,
    )
  return id
}

export const signChecklistRun = (database: Database, id: number, by: number, at: string): unknown =>
  database.run(`UPDATE checklist_run SET state = 'signed', signed_by = ?, signed_at = ? WHERE id = ?`, by, at, id)

export const insertChecklistAction = (
  database: Database,
  action: {
    readonly runId: number
    readonly item: number
    readonly owner: string
    readonly dueOn: string
    readonly note: string
  },
): unknown =>
  database.run(
    'INSERT INTO checklist_action (run_id, item, owner, due_on, note) VALUES (?,?,?,?,?)',
    action.runId,
    action.item,
    action.owner,
    action.dueOn,
    action.note,
  )

export const changeChecklistAction = (
  database: Database,
  id: number,
  change: { readonly owner: string; readonly dueOn: string; readonly doneOn: string | null; readonly doneBy: number | null },
): unknown =>
  database.run(
    'UPDATE checklist_action SET owner = ?, due_on = ?, done_on = ?, done_by = ? WHERE id = ?',
    change.owner,
    change.dueOn,
    change.doneOn,
    change.doneBy,
    id,
  )
