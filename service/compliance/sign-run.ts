import { checklistAnswers, findChecklistRun, insertChecklistAction, signChecklistRun } from '../../db/queries/checklists.ts'
import { type ChecklistTemplate, scaleOf } from '../../domain/compliance/checklist-template.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { addDays } from '../../shared/time/local-date.ts'
import { recordRow } from '../kernel/record-row.ts'
import type { Work } from '../kernel/run-command.ts'
import { type JudgedRun, judgeRun } from './judge-run.ts'
import { ratePartner } from './rate-partner.ts'
import { findTemplate } from './templates.ts'

/** Days within which what failed should be put right, until its owner says otherwise ([P]). */
const ACTION_DAYS = 30
/** A grade at or below this wants an action. */
const WEAK_GRADE = 1

/**
 * Signs a run: from then on it never changes (spec 05 §3.1). Each item that failed becomes an action, and a due
 * diligence rates its partner. Refused: a run that is signed already, one of
 * another version of its template, and one with items that nobody has answered.
 */
export function signRun(work: Work, id: number): Result<{ actions: number }> {
  const { database } = work
  const run = findChecklistRun(database, id)
  if (!run) return failure(fault('CHECKLIST_RUN', undefined, { run: id }))
  if (run.state === 'signed') return failure(fault('CHECKLIST_SIGNED', undefined, { run: id }))
  const template = findTemplate(database, run.template)
  if (!template || template.version !== run.template_version)
    return failure(fault('CHECKLIST_TEMPLATE', undefined, { template: `${run.template} v${run.template_version}` }))
  const answers = checklistAnswers(database, id)
  const judged = judgeRun(template, answers)
  if (!judged.ok) return judged
  const { unanswered } = judged.value.score
  if (unanswered.length > 0)
    return failure(fault('CHECKLIST_UNANSWERED', undefined, { count: unanswered.length, items: unanswered.join(', ') }))
  const failed = failedItems(template, judged.value)
  for (const item of failed) {
    const comment = answers.find((answer) => answer.item === item)?.comment ?? ''
    insertChecklistAction(database, { runId: id, item, owner: '', dueOn: addDays(run.date, ACTION_DAYS), note: comment })
  }
  signChecklistRun(database, id, work.actor.id, work.now)
  recordRow(work, 'checklist-run', id)
  const [kind, partner = ''] = run.subject.split(':')
  const rated =
    kind === 'partner' ? ratePartner(work, { partner, date: run.date, rating: run.rating }, judged.value) : success({})
  return rated.ok ? success({ actions: failed.length }) : rated
}

function failedItems(template: ChecklistTemplate, { answers }: JudgedRun): number[] {
  return template.sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      const answer = answers.get(item.number)
      const limit = ['VAN', 'YES_NO'].includes(scaleOf(template, item)) ? 0 : WEAK_GRADE
      return answer?.kind === 'graded' && answer.value <= limit ? [item.number] : []
    }),
  )
}
