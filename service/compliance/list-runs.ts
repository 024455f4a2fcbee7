import type { Database } from '../../db/database.ts'
import {
  type ChecklistActionRow,
  type ChecklistRunRow,
  checklistActions,
  checklistAnswers,
  findChecklistRun,
  listChecklistRuns,
} from '../../db/queries/checklists.ts'
import { type ChecklistScale, type ChecklistTemplate, scaleOf } from '../../domain/compliance/checklist-template.ts'
import type { ChecklistAction, ChecklistRun, ChecklistTemplateView } from '../../shared/contract/compliance.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { judgeRun, scoreViews } from './judge-run.ts'
import { CHECKLIST_TEMPLATES, findTemplate } from './templates.ts'

const CHOICES: Readonly<Record<ChecklistScale, readonly string[]>> = {
  VAN: ['V', 'A', 'N'],
  YES_NO: ['yes', 'no', 'NA'],
  '0_4': ['0', '1', '2', '3', '4', 'NA'],
  '5410': ['5', '4', '1', '0', 'NA'],
}

export const templateViews = (_database: Database): ChecklistTemplateView[] => CHECKLIST_TEMPLATES.map(templateView)

export const templateView = (template: ChecklistTemplate): ChecklistTemplateView => ({
  template: template.template,
  version: template.version,
  name: { ...template.name },
  subject: template.subject,
  sections: template.sections.map(({ code, fr, en, items }) => ({
    code,
    fr,
    en,
    items: items.map((item) => ({
      number: item.number,
      blocking: item.blocking,
      fr: item.fr,
      en: item.en,
      choices: [...CHOICES[scaleOf(template, item)]],
    })),
  })),
})

/** Every run with what is still open of it, the latest first, and every action, those that are late first. */
export function checklistRuns(database: Database, today: LocalDate): { runs: ChecklistRun[]; actions: ChecklistAction[] } {
  const rows = listChecklistRuns(database)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const actions = checklistActions(database)
  return {
    runs: rows.map((row) => runView(database, row, actions)),
    actions: actions.flatMap((action) => {
      const run = byId.get(action.run_id)
      return run ? [actionView(database, action, run, today)] : []
    }),
  }
}

function runView(database: Database, row: ChecklistRunRow, actions: readonly ChecklistActionRow[]): ChecklistRun {
  const items = findTemplate(database, row.template)?.sections.reduce((sum, section) => sum + section.items.length, 0) ?? 0
  return {
    id: row.id,
    template: row.template,
    version: row.template_version,
    subject: row.subject,
    date: row.date,
    state: row.state,
    score: row.score,
    rating: row.rating,
    blocking: row.blocking,
    unanswered: items - checklistAnswers(database, row.id).length,
    openActions: actions.filter((action) => action.run_id === row.id && action.done_on === null).length,
    madeBy: row.made_by,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
  }
}

function actionView(database: Database, action: ChecklistActionRow, run: ChecklistRunRow, today: LocalDate): ChecklistAction {
  const item = findTemplate(database, run.template)
    ?.sections.flatMap(({ items }) => items)
    .find(({ number }) => number === action.item)
  return {
    id: action.id,
    runId: run.id,
    item: action.item,
    template: run.template,
    subject: run.subject,
    text: { fr: item?.fr ?? '', en: item?.en ?? '' },
    owner: action.owner,
    dueOn: action.due_on,
    doneOn: action.done_on,
    late: action.done_on === null && action.due_on < today,
  }
}

/** One run with its answers and scores. Refused: an unknown run, or one of a template that this version does not have. */
export function checklistRun(database: Database, id: number) {
  const row = findChecklistRun(database, id)
  const template = row && findTemplate(database, row.template)
  if (!row || !template) return failure(fault('CHECKLIST_RUN', undefined, { run: id }))
  const answers = checklistAnswers(database, id)
  const judged = judgeRun(template, answers)
  if (!judged.ok) return judged
  const view = runView(database, row, checklistActions(database))
  return success({
    ...view,
    note: row.note,
    answers: answers.map((answer) => ({ ...answer })),
    scores: scoreViews(judged.value.score),
  })
}
