import type { Database } from '../../db/database.ts'
import {
  type ChecklistActionRow,
  type ChecklistRunRow,
  checklistActions,
  checklistAnswers,
  findChecklistRun,
  listChecklistRuns,
} from '../../db/queries/checklists.ts'
import { type ChecklistTemplate, codeOf, itemsOf } from '../../domain/compliance/checklist-template.ts'
import { preparersOf } from '../../domain/compliance/kept-answers.ts'
import { EVIDENCE_DOCUMENT } from '../../shared/contract/checklist-evidence.ts'
import type { ChecklistAction, ChecklistRun } from '../../shared/contract/compliance.ts'
import { picked } from '../../shared/fields/picked.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { judgeRun, scoreViews } from './judge-run.ts'
import { evidenceDocument } from './run-documents.ts'
import { runFacts } from './run-facts.ts'
import { templateView } from './template-views.ts'
import { findTemplate } from './templates.ts'

/** Looks each version up once, however many runs were answered under it. */
class KnownTemplates {
  readonly #database: Database
  readonly #found = new Map<string, ChecklistTemplate | undefined>()

  constructor(database: Database) {
    this.#database = database
  }

  find(code: string, version?: number): ChecklistTemplate | undefined {
    const key = `${code}/${version ?? ''}`
    if (!this.#found.has(key)) this.#found.set(key, findTemplate(this.#database, code, version))
    return this.#found.get(key)
  }
}

/** Every run with what is still open of it, the latest first, and every action, those that are late first. */
export function checklistRuns(database: Database, today: LocalDate): { runs: ChecklistRun[]; actions: ChecklistAction[] } {
  const rows = listChecklistRuns(database)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const actions = checklistActions(database)
  const templates = new KnownTemplates(database)
  return {
    runs: rows.map((row) => runView(database, row, actions, templates)),
    actions: actions.flatMap((action) => {
      const run = byId.get(action.runId)
      return run ? [actionView(templates, action, run, today)] : []
    }),
  }
}

function runView(
  database: Database,
  row: ChecklistRunRow,
  actions: readonly ChecklistActionRow[],
  templates: KnownTemplates,
): ChecklistRun {
  const latest = row.state === 'draft' ? templates.find(row.template) : undefined
  return {
    id: row.id,
    template: row.template,
    version: row.templateVersion,
    ...picked(row, 'subject', 'date', 'state', 'score', 'rating', 'blocking', 'applicable', 'notApplicable', 'contradicted'),
    passed: row.passed === 1,
    signedAlone: row.signedAlone === 1,
    unanswered: row.state === 'draft' ? unansweredOf(database, row, templates.find(row.template, row.templateVersion)) : 0,
    openActions: actions.filter((action) => action.runId === row.id && action.doneOn === null).length,
    madeBy: row.madeBy,
    signedBy: row.signedBy,
    signedAt: row.signedAt,
    newerVersion: latest && latest.version > row.templateVersion ? latest.version : null,
  }
}

function unansweredOf(database: Database, row: ChecklistRunRow, template: ChecklistTemplate | undefined): number {
  const judged = template && judgeRun(template, checklistAnswers(database, row.id), runFacts(database, row.subject))
  return judged?.ok ? judged.value.score.unanswered.length : 0
}

function actionView(
  templates: KnownTemplates,
  action: ChecklistActionRow,
  run: ChecklistRunRow,
  today: LocalDate,
): ChecklistAction {
  const template = templates.find(run.template, run.templateVersion)
  const item = template && itemsOf(template).find(({ number }) => number === action.item)
  return {
    id: action.id,
    runId: run.id,
    item: action.item,
    code: item ? codeOf(item) : String(action.item),
    template: run.template,
    subject: run.subject,
    text: { fr: item?.fr ?? '', en: item?.en ?? '' },
    owner: action.owner,
    dueOn: action.dueOn,
    doneOn: action.doneOn,
    late: action.doneOn === null && action.dueOn < today,
  }
}

/** One run with its answers and scores, by the version that it was begun under. Refused: an unknown run, or one of a version that this program does not have. */
export function checklistRun(database: Database, id: number) {
  const row = findChecklistRun(database, id)
  const templates = new KnownTemplates(database)
  const template = row && templates.find(row.template, row.templateVersion)
  if (!row || !template) return failure(fault('CHECKLIST_RUN', undefined, { run: id }))
  const answers = checklistAnswers(database, id)
  const judged = judgeRun(template, answers, runFacts(database, row.subject))
  if (!judged.ok) return judged
  const { score, withoutEvidence, secondPerson, contradicted } = judged.value
  return success({
    ...runView(database, row, checklistActions(database), templates),
    note: row.note,
    answers: answers.map((answer) => ({ ...answer })),
    scores: scoreViews(score),
    asked: templateView(template),
    inapplicable: [...score.inapplicable],
    secondPerson: [...secondPerson],
    contradictedItems: [...contradicted],
    preparers: [...preparersOf(row.madeBy, answers)],
    overShare: score.share.isOver,
    withoutEvidence: [...withoutEvidence],
    documents: answers.flatMap(({ answer, evidence }) => {
      const named = EVIDENCE_DOCUMENT.test(`document:${answer}`) ? [`document:${answer}`, evidence] : [evidence]
      return named.flatMap((each) => evidenceDocument(database, each) ?? [])
    }),
  })
}
