import type { Database } from '../../db/database.ts'
import { draftChecklistRun, writeChecklistRun } from '../../db/queries/checklists.ts'
import { listGrants, listPartners } from '../../db/queries/masters.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import type { ChecklistTemplate } from '../../domain/compliance/checklist-template.ts'
import { ratingOf } from '../../domain/compliance/score-checklist.ts'
import type { ChecklistRunInput, ChecklistScoreView } from '../../shared/contract/compliance.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { parsePeriod } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { judgeRun, scoreText, scoreViews } from './judge-run.ts'
import { documentFaults } from './run-documents.ts'
import { runFacts } from './run-facts.ts'
import { findTemplate } from './templates.ts'

export interface RunToSave extends Omit<ChecklistRunInput, 'answers'> {
  readonly answers: readonly (ChecklistRunInput['answers'][number] & { readonly place?: Place | undefined })[]
}

/**
 * Keeps a run of a checklist as a draft, in place of the draft of the same subject (spec 05 §3.1). Refused, all at once: an unknown template, a subject
 * that the template does not speak of or the ledger does not know, a date that is none, every answer that cannot be read, and documents that the ledger
 * does not keep. A draft stays with the version that it was begun under until it is carried over.
 */
export function saveChecklistRun(work: Work, run: RunToSave): Result<{ id: number; scores: ChecklistScoreView[] }> {
  const begun = draftChecklistRun(work.database, run.template.toUpperCase(), run.subject)
  const template = findTemplate(work.database, run.template, begun?.templateVersion)
  if (!template) return failure(fault('CHECKLIST_TEMPLATE', undefined, { template: run.template }))
  const faults = subjectFaults(work.database, template, run.subject)
  if (!isLocalDate(run.date)) faults.push(fault('DATE_INVALID', undefined, { value: run.date }))
  const judged = judgeRun(template, run.answers, runFacts(work.database, run.subject))
  faults.push(...documentFaults(work.database, template, run.answers))
  if (!judged.ok) return failure(...faults, ...judged.faults)
  if (faults.length > 0) return failure(...faults)
  const { score } = judged.value
  const id = writeChecklistRun(
    work.database,
    {
      template: template.template,
      version: template.version,
      subject: run.subject,
      date: run.date,
      note: run.note.trim(),
      score: scoreText(score.total.score),
      rating: ratingOf(template, score),
      blocking: score.total.blocking,
      capped: score.capped,
      madeBy: work.actor.id,
    },
    run.answers.map(({ item, answer, evidence, comment }) => ({
      item,
      answer: answer.trim(),
      evidence: evidence.trim(),
      comment: comment.trim(),
    })),
  )
  return success({ id, scores: scoreViews(score) })
}

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
