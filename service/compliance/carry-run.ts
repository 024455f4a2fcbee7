import { checklistAnswers, findChecklistRun, writeChecklistRun } from '../../db/queries/checklists.ts'
import { carryAnswers } from '../../domain/compliance/carry-answers.ts'
import { ratingOf } from '../../domain/compliance/score-checklist.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { judgeRun, scoreText } from './judge-run.ts'
import { runFacts } from './run-facts.ts'
import { findTemplate } from './templates.ts'

/**
 * Carries a draft run over to the version of its template that is in use: answers by the code of their item, as far as that version still takes them
 * (spec 05, head: never a silent change). Refused: an unknown or signed run, and one that is of the version in use.
 */
export function carryRun(work: Work, id: number): Result<{ version: number; dropped: string[] }> {
  const { database } = work
  const run = findChecklistRun(database, id)
  if (!run) return failure(fault('CHECKLIST_RUN', undefined, { run: id }))
  if (run.state === 'signed') return failure(fault('CHECKLIST_SIGNED', undefined, { run: id }))
  const from = findTemplate(database, run.template, run.templateVersion)
  const to = findTemplate(database, run.template)
  if (!from || !to || to.version <= run.templateVersion) return failure(fault('CHECKLIST_CURRENT', undefined, { run: id }))
  const { answers, dropped } = carryAnswers(from, to, checklistAnswers(database, id))
  const judged = judgeRun(to, answers, runFacts(database, run.subject))
  if (!judged.ok) return judged
  const { score } = judged.value
  writeChecklistRun(
    database,
    {
      template: to.template,
      version: to.version,
      subject: run.subject,
      date: run.date,
      note: run.note,
      score: scoreText(score.total.score),
      rating: ratingOf(to, score),
      blocking: score.total.blocking,
      capped: score.capped,
      madeBy: work.actor.id,
    },
    answers,
  )
  return success({ version: to.version, dropped })
}
