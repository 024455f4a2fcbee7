import type { Database } from '../../db/database.ts'
import { checklistAnswers, draftChecklistRun, writeChecklistRun } from '../../db/queries/checklists.ts'
import { listGrants, listPartners } from '../../db/queries/masters.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import type { ChecklistTemplate } from '../../domain/compliance/checklist-template.ts'
import { keptAnswers, standingWords } from '../../domain/compliance/kept-answers.ts'
import type { ChecklistAnswerInput, ChecklistRunInput, ChecklistScoreView } from '../../shared/contract/compliance.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { parsePeriod } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { type BookWords, bookWords } from './book-words.ts'
import { forbiddenFaults, judgeRun, scoreViews, verdictOf } from './judge-run.ts'
import { documentFaults } from './run-documents.ts'
import { runFacts } from './run-facts.ts'
import { findTemplate } from './templates.ts'

export interface RunToSave extends Omit<ChecklistRunInput, 'answers'> {
  readonly answers: readonly (ChecklistRunInput['answers'][number] & { readonly place?: Place | undefined })[]
  /** What the books say of its items, where the caller has asked them already. */
  readonly words?: BookWords
}

/**
 * Keeps a run of a checklist as a draft, in place of the draft of the same subject (spec 05 §3.1). Refused, all at once: an unknown template, a subject
 * that the template does not speak of or the ledger does not know, a date that is none, every answer that cannot be read, an N/A that the template does
 * not allow of a blocking item, and documents that the ledger does not keep. Each answer keeps who gave it, what the books say of its item, and the word
 * of its second person as long as it stays the same. A draft stays with the version that it was begun under until it is carried over.
 */
export function saveChecklistRun(work: Work, run: RunToSave): Result<{ id: number; scores: ChecklistScoreView[] }> {
  const begun = draftChecklistRun(work.database, run.template.toUpperCase(), run.subject)
  const template = findTemplate(work.database, run.template, begun?.templateVersion)
  if (!template) return failure(fault('CHECKLIST_TEMPLATE', undefined, { template: run.template }))
  const faults = subjectFaults(work.database, template, run.subject)
  if (!isLocalDate(run.date)) faults.push(fault('DATE_INVALID', undefined, { value: run.date }))
  const words =
    run.words ?? (faults.length > 0 ? new Map() : bookWords(work, { template: template.template, subject: run.subject }))
  const inputs = run.answers.map((answer) => ({ ...answer, books: words.get(answer.item)?.answer ?? '' }))
  const judged = judgeRun(template, inputs, runFacts(work.database, run.subject))
  faults.push(...documentFaults(work.database, template, run.answers))
  if (!judged.ok) return failure(...faults, ...judged.faults)
  faults.push(...forbiddenFaults(template, judged.value, run.answers))
  if (faults.length > 0) return failure(...faults)
  const given = run.answers.map(plainAnswer)
  const before = begun ? checklistAnswers(work.database, begun.id) : []
  const kept = keptAnswers(template, given, before, words, work.actor.name)
  const answers = standingWords(kept, work.actor.name, judged.value.secondPerson)
  const id = writeChecklistRun(
    work.database,
    {
      template: template.template,
      templateVersion: template.version,
      subject: run.subject,
      date: run.date,
      note: run.note.trim(),
      madeBy: work.actor.id,
      ...verdictOf(template, judged.value, false),
    },
    answers,
  )
  return success({ id, scores: scoreViews(judged.value.score) })
}

const plainAnswer = ({ item, answer, evidence, comment }: ChecklistAnswerInput): ChecklistAnswerInput => ({
  item,
  answer: answer.trim(),
  evidence: evidence.trim(),
  comment: comment.trim(),
})

function subjectFaults(database: Database, template: ChecklistTemplate, subject: string): Fault[] {
  const [kind = '', ...rest] = subject.split(':')
  const name = rest.join(':')
  const isKnown = kind === template.subject && isSubjectKnown(database, kind, name)
  return isKnown ? [] : [fault('CHECKLIST_SUBJECT', undefined, { subject, kind: template.subject })]
}

function isSubjectKnown(database: Database, kind: ChecklistTemplate['subject'], name: string): boolean {
  switch (kind) {
    case 'partner':
      return listPartners(database).some(({ code }) => code === name)
    case 'voucher':
      return findVoucher(database, name) !== undefined
    case 'claim': {
      const [grant, period = ''] = name.split('/')
      return listGrants(database).some(({ code }) => code === grant) && parsePeriod(period) !== undefined
    }
    case 'year':
      return /^20\d{2}$/.test(name)
    case 'month':
      return /^20\d{2}-(0[1-9]|1[0-2])$/.test(name)
  }
}
