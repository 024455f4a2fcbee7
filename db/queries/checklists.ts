import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'
import { listUsers } from './users.ts'

const runs = (db: Builder) =>
  db
    .selectFrom('checklistRun as r')
    .innerJoin('user as m', 'm.id', 'r.madeBy')
    .leftJoin('user as s', 's.id', 'r.signedBy')
    .select(['r.id', 'r.template', 'r.templateVersion', 'r.subject', 'r.date', 'r.note', 'r.state', 'r.score', 'r.rating'])
    .select(['r.blocking', 'r.capped', 'r.applicable', 'r.notApplicable', 'r.contradicted', 'r.passed', 'm.name as madeBy'])
    .select(['s.name as signedBy', 'r.signedAt', 'r.signedAlone'])

const latestRuns = (db: Builder) => runs(db).orderBy('r.date', 'desc').orderBy('r.id', 'desc')

const RUNS = statement((db) => latestRuns(db))

/**
 * A run of a checklist. `subject` is "partner:CEAM", "voucher:AMSS-BQ1-2020-000012", "claim:PECIC/2020-Q1" or "year:2020"; `score` decimal text with two
 * decimals in the template's scale, null while nothing counts; `blocking` the blocking items that fail; `applicable` the items that have a subject,
 * `notApplicable` those of them that people answered N/A; `contradicted` the items of which the books say something else; `passed` 1 where no blocking
 * item fails and the share of N/A is within the template's; `signedAlone` 1 where the only person who could write signed what a second person should
 * have seen.
 */
export type ChecklistRunRow = Answered<typeof RUNS>

/** Every run, the latest first. */
export const listChecklistRuns = (database: Database): ChecklistRunRow[] => database.all(RUNS)

const OF_SUBJECT = statement((db, p: Given<{ template: string; subject: string }>) =>
  latestRuns(db).where('r.template', '=', p.template).where('r.subject', '=', p.subject),
)

/** The runs of one subject, the latest first. */
export const runsOfSubject = (database: Database, template: string, subject: string): ChecklistRunRow[] =>
  database.all(OF_SUBJECT, { template, subject })

const BY_ID = statement((db, p: Given<{ id: number }>) => runs(db).where('r.id', '=', p.id))

export const findChecklistRun = (database: Database, id: number): ChecklistRunRow | undefined => database.get(BY_ID, { id })

const DRAFT = statement((db, p: Given<{ template: string; subject: string }>) =>
  runs(db).where('r.template', '=', p.template).where('r.subject', '=', p.subject).where('r.state', '=', 'draft'),
)

export const draftChecklistRun = (database: Database, template: string, subject: string): ChecklistRunRow | undefined =>
  database.get(DRAFT, { template, subject })

const ANSWERS = statement((db, p: Given<{ runId: number }>) =>
  db
    .selectFrom('checklistAnswer as c')
    .leftJoin('user as a', 'a.id', 'c.answeredBy')
    .leftJoin('user as s', 's.id', 'c.confirmedBy')
    .select(['c.item', 'c.answer', 'c.evidence', 'c.comment', 'a.name as answeredBy', 'c.books', 'c.booksReason'])
    .select(['s.name as confirmedBy', 'c.confirmedAt'])
    .where('c.runId', '=', p.runId)
    .orderBy('c.item'),
)

/**
 * An answer. `answeredBy` is who gave it, null where the books did; `books` what they say, as the scale writes it, blank where they leave it to a person;
 * `booksReason` why, in the language of the ledger, which may stand without an answer; `confirmedBy` the second person of an N/A on a blocking item.
 */
export type ChecklistAnswerRow = Answered<typeof ANSWERS>

export const checklistAnswers = (database: Database, runId: number): ChecklistAnswerRow[] => database.all(ANSWERS, { runId })

const ACTIONS = statement((db) =>
  db
    .selectFrom('checklistAction')
    .select(['id', 'runId', 'item', 'owner', 'dueOn', 'note', 'doneOn'])
    .orderBy(sql`done_on is not null`)
    .orderBy('dueOn')
    .orderBy('id'),
)

export type ChecklistActionRow = Answered<typeof ACTIONS>

/** Every action, what is open first, by the day that it is due. */
export const checklistActions = (database: Database): ChecklistActionRow[] => database.all(ACTIONS)

/** What a run is worth at the moment of its writing. */
export type ChecklistVerdict = Pick<
  RowOf<'checklistRun'>,
  'score' | 'rating' | 'blocking' | 'capped' | 'applicable' | 'notApplicable' | 'contradicted' | 'passed'
>

export type NewChecklistRun = ChecklistVerdict &
  Pick<RowOf<'checklistRun'>, 'template' | 'templateVersion' | 'subject' | 'date' | 'note' | 'madeBy'>

/** Writes a draft run, in place of the draft of the same subject where there is one; answers its id. */
export function writeChecklistRun(database: Database, run: NewChecklistRun, answers: readonly ChecklistAnswerRow[]): number {
  const known = draftChecklistRun(database, run.template, run.subject)
  if (known) database.update('checklistRun', { id: known.id }, run)
  const id = known?.id ?? database.insert('checklistRun', { ...run, state: 'draft', signedAlone: 0 })
  rewriteChecklistAnswers(database, id, answers)
  return id
}

/** Puts these answers in place of those of a draft run. People are named: each name is one user's. */
export function rewriteChecklistAnswers(database: Database, runId: number, answers: readonly ChecklistAnswerRow[]): void {
  const people = new Map(listUsers(database).map(({ id, name }) => [name, id]))
  const idOf = (name: string | null) => (name === null ? null : (people.get(name) ?? null))
  database.delete('checklistAnswer', { runId })
  for (const { answeredBy, confirmedBy, ...row } of answers)
    database.insert('checklistAnswer', { runId, ...row, answeredBy: idOf(answeredBy), confirmedBy: idOf(confirmedBy) })
}

/** Signs a draft with the verdict of that moment. */
export const signChecklistRun = (
  database: Database,
  id: number,
  signature: { readonly by: number; readonly at: string; readonly alone: boolean },
  verdict: ChecklistVerdict,
): number =>
  database.update(
    'checklistRun',
    { id },
    { state: 'signed', signedBy: signature.by, signedAt: signature.at, signedAlone: signature.alone ? 1 : 0, ...verdict },
  )

export const insertChecklistAction = (database: Database, action: NewRowOf<'checklistAction'>): number =>
  database.insert('checklistAction', action)

export const changeChecklistAction = (
  database: Database,
  id: number,
  change: Pick<RowOf<'checklistAction'>, 'owner' | 'dueOn' | 'doneOn' | 'doneBy'>,
): number => database.update('checklistAction', { id }, change)
