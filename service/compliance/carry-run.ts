import type { Database } from '../../db/database.ts'
import { checklistAnswers, findChecklistRun, writeChecklistRun } from '../../db/queries/checklists.ts'
import { carryAnswers } from '../../domain/compliance/carry-answers.ts'
import { type ChecklistTemplate, codeOf, itemsOf } from '../../domain/compliance/checklist-template.ts'
import { type KeptAnswer, keptAnswers } from '../../domain/compliance/kept-answers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { bookWords } from './book-words.ts'
import { type JudgedRun, judgeRun, verdictOf } from './judge-run.ts'
import { runFacts } from './run-facts.ts'
import { findTemplate } from './templates.ts'

/**
 * Carries a draft run over to the version of its template that is in use: answers by the code of their item, as far as that version still takes them
 * (spec 05, head: never a silent change). A second person saw another question: an N/A is confirmed anew, and is dropped where the version
 * does not allow it any more. Refused: an unknown or signed run, and one that is of the version in use.
 */
export function carryRun(work: Work, id: number): Result<{ version: number; dropped: string[] }> {
  const { database } = work
  const run = findChecklistRun(database, id)
  if (!run) return failure(fault('CHECKLIST_RUN', undefined, { run: id }))
  if (run.state === 'signed') return failure(fault('CHECKLIST_SIGNED', undefined, { run: id }))
  const from = findTemplate(database, run.template, run.templateVersion)
  const to = findTemplate(database, run.template)
  if (!from || !to || to.version <= run.templateVersion) return failure(fault('CHECKLIST_CURRENT', undefined, { run: id }))
  const words = bookWords(work, { template: to.template, subject: run.subject })
  const carried = carryAnswers(from, to, checklistAnswers(database, id))
  const asked = carried.answers.map((answer) => ({ ...answer, books: words.get(answer.item)?.answer ?? '' }))
  const allowed = allowedAnswers(database, run.subject, to, asked)
  if (!allowed.ok) return allowed
  const { judged, answers, waved } = allowed.value
  const dropped = [...carried.dropped, ...waved]
  const unseen = answers.map((answer) => ({ ...answer, confirmedBy: null, confirmedAt: null }))
  writeChecklistRun(
    database,
    {
      template: to.template,
      templateVersion: to.version,
      subject: run.subject,
      date: run.date,
      note: run.note,
      madeBy: work.actor.id,
      ...verdictOf(to, judged, false),
    },
    keptAnswers(to, answers, unseen, words, work.actor.name),
  )
  return success({ version: to.version, dropped })
}

/** The answers without the N/A that the template does not allow of a blocking item; a condition may look at an answer that goes, so they are judged until none is left. */
function allowedAnswers(
  database: Database,
  subject: string,
  template: ChecklistTemplate,
  carried: readonly KeptAnswer[],
): Result<{ judged: JudgedRun; answers: readonly KeptAnswer[]; waved: string[] }> {
  const codes = new Map(itemsOf(template).map((item) => [item.number, codeOf(item)]))
  const facts = runFacts(database, subject)
  const waved: string[] = []
  let answers = carried
  for (;;) {
    const judged = judgeRun(template, answers, facts)
    if (!judged.ok) return judged
    const { forbidden } = judged.value
    if (forbidden.length === 0) return success({ judged: judged.value, answers, waved })
    waved.push(...forbidden.map((number) => codes.get(number) ?? String(number)))
    answers = answers.filter(({ item }) => !forbidden.includes(item))
  }
}
