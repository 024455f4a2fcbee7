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
  /** Items that have a subject, and those of them that people answered N/A. */
  readonly applicable: number
  readonly notApplicable: number
  /** Items of which the books say something else. */
  readonly contradicted: number
  /** 1 where no blocking item fails and the share of N/A is within the template's. */
  readonly passed: number
  readonly madeBy: string
  readonly signedBy: string | null
  readonly signedAt: string | null
  /** 1 where the only person who could write signed what a second person should have seen. */
  readonly signedAlone: number
}

export interface ChecklistAnswerRow {
  readonly item: number
  readonly answer: string
  readonly evidence: string
  readonly comment: string
  /** Who gave it; null where the books did. */
  readonly answeredBy: string | null
  /** What the books say, as the scale writes it; blank where they leave it to a person. */
  readonly books: string
  /** Why they say so, in the language of the ledger; it may stand without an answer. */
  readonly booksReason: string
  /** The second person of an N/A on a blocking item. */
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
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

const SELECT = `SELECT r.id, r.template, r.template_version, r.subject, r.date, r.note, r.state, r.score, r.rating, r.blocking, r.capped, r.applicable,
  r.not_applicable, r.contradicted, r.passed, m.name AS made_by, s.name AS signed_by, r.signed_at, r.signed_alone FROM checklist_run r JOIN user m ON m.id = r.made_by LEFT JOIN user s ON s.id = r.signed_by`

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
  database.all(
    `SELECT c.item, c.answer, c.evidence, c.comment, a.name AS answered_by, c.books, c.books_reason, s.name AS confirmed_by, c.confirmed_at
     FROM checklist_answer c LEFT JOIN user a ON a.id = c.answered_by LEFT JOIN user s ON s.id = c.confirmed_by WHERE c.run_id = ? ORDER BY c.item`,
    runId,
  )

export const checklistActions = (database: Database): ChecklistActionRow[] =>
  database.all(
    'SELECT id, run_id, item, owner, due_on, note, done_on FROM checklist_action ORDER BY done_on IS NOT NULL, due_on, id',
  )

export interface ChecklistVerdict {
  readonly score: string | null
  readonly rating: string | null
  readonly blocking: number
  readonly capped: boolean
  readonly applicable: number
  readonly notApplicable: number
  readonly contradicted: number
  readonly passed: boolean
}

export interface NewChecklistRun extends ChecklistVerdict {
  readonly template: string
  readonly version: number
  readonly subject: string
  readonly date: string
  readonly note: string
  readonly madeBy: number
}

const verdictOf = (verdict: ChecklistVerdict): readonly (string | number | null)[] => [
  verdict.score,
  verdict.rating,
  verdict.blocking,
  verdict.capped ? 1 : 0,
  verdict.applicable,
  verdict.notApplicable,
  verdict.contradicted,
  verdict.passed ? 1 : 0,
]

/** Writes a draft run, in place of the draft of the same subject where there is one; answers its id. */
export function writeChecklistRun(database: Database, run: NewChecklistRun, answers: readonly ChecklistAnswerRow[]): number {
  const known = draftChecklistRun(database, run.template, run.subject)
  if (known)
    database.run(
      `UPDATE checklist_run SET template_version = ?, date = ?, note = ?, made_by = ?, score = ?, rating = ?, blocking = ?, capped = ?, applicable = ?, not_applicable = ?,
       contradicted = ?, passed = ? WHERE id = ?`,
      run.version,
      run.date,
      run.note,
      run.madeBy,
      ...verdictOf(run),
      known.id,
    )
  else
    database.run(
      `INSERT INTO checklist_run (template, template_version, subject, date, note, state, made_by, signed_alone, score, rating, blocking, capped, applicable, not_applicable,
       contradicted, passed) VALUES (?,?,?,?,?,'draft',?,0,?,?,?,?,?,?,?,?)`,
      run.template,
      run.version,
      run.subject,
      run.date,
      run.note,
      run.madeBy,
      ...verdictOf(run),
    )
  const id = known?.id ?? draftChecklistRun(database, run.template, run.subject)?.id
  if (id === undefined) throw new Error('a checklist run that was just written is not there')
  rewriteChecklistAnswers(database, id, answers)
  return id
}

/** Puts these answers in place of those of a draft run. People are named: each name is one user's. */
export function rewriteChecklistAnswers(database: Database, runId: number, answers: readonly ChecklistAnswerRow[]): void {
  database.run('DELETE FROM checklist_answer WHERE run_id = ?', runId)
  for (const row of answers)
    database.run(
      `INSERT INTO checklist_answer (run_id, item, answer, evidence, comment, answered_by, books, books_reason, confirmed_by, confirmed_at)
       VALUES (?,?,?,?,?,(SELECT id FROM user WHERE name = ?),?,?,(SELECT id FROM user WHERE name = ?),?)`,
      runId,
      row.item,
      row.answer,
      row.evidence,
      row.comment,
      row.answeredBy,
      row.books,
      row.booksReason,
      row.confirmedBy,
      row.confirmedAt,
    )
}

/** Signs a draft with the verdict of that moment. */
export const signChecklistRun = (
  database: Database,
  id: number,
  signature: { readonly by: number; readonly at: string; readonly alone: boolean },
  verdict: ChecklistVerdict,
): unknown =>
  database.run(
    `UPDATE checklist_run SET state = 'signed', signed_by = ?, signed_at = ?, signed_alone = ?, score = ?, rating = ?, blocking = ?, capped = ?, applicable = ?,
     not_applicable = ?, contradicted = ?, passed = ? WHERE id = ?`,
    signature.by,
    signature.at,
    signature.alone ? 1 : 0,
    ...verdictOf(verdict),
    id,
  )

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
