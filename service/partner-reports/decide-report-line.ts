import type { PartnerReportState } from '../../db/queries/partner-reports.ts'
import { decideLine, type LineDecision } from '../../domain/partner-reports/decide-line.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { keepAnswer, keepDecision, moveReport, stateAfter } from './keep-decision.ts'
import { isUnderReview, type ReportRecord, readReport } from './report-views.ts'

export interface DecisionInput extends LineDecision {
  readonly id: number
  readonly position: number
}

/** Takes a decision on one line (spec 04 §2.11). Refused: a review that is over, an unknown line, and what `decideLine` refuses. */
export function decideReportLine(work: Work, input: DecisionInput): Result<{ state: PartnerReportState }> {
  const record = openReview(work, input.id)
  if (!record.ok) return record
  const line = record.value.lines.find(({ position }) => position === input.position)
  if (!line) return failure(fault('REVIEW_LINE_UNKNOWN', undefined, { voucher: '', line: input.position }))
  const field = (path: string) => ({ kind: 'field', path }) as const
  if (input.dueOn !== null && !isLocalDate(input.dueOn))
    return failure(fault('DATE_INVALID', field('dueOn'), { value: input.dueOn }))
  const decided = decideLine(line.amount, [input], (_, name) => field(name))
  if (!decided.ok) return decided
  keepDecision(work, input.id, input.position, decided.value)
  return settled(work, record.value, decided.value.decision === 'query')
}

/** Keeps the partner's answer to a question. Refused: a line that is not in question, an answer without words. */
export function answerQuestion(
  work: Work,
  input: { id: number; position: number; text: string },
): Result<{ state: PartnerReportState }> {
  const record = openReview(work, input.id)
  if (!record.ok) return record
  const text = input.text.trim().normalize('NFC')
  const line = record.value.lines.find(({ position }) => position === input.position)
  if (text === '') return failure(fault('REVIEW_ANSWER', { kind: 'field', path: 'text' }))
  if (line?.standing?.decision !== 'query')
    return failure(
      fault('REVIEW_NOT_QUERIED', undefined, { voucher: line?.voucher ?? '', line: line?.lineNumber ?? input.position }),
    )
  keepAnswer(work, input.id, input.position, text)
  const after = readReport(work.database, input.id)
  if (!after.ok) return after
  // An answer proves that the question went out, even where nobody said so.
  const state = stateAfter('queried', after.value.lines, false)
  return success({ state: moveReport(work, input.id, record.value.row.state, state) })
}

/** Marks the questions as sent: the report waits for the partner. Refused where there is none. */
export function sendQuestions(work: Work, id: number): Result<{ questions: number }> {
  const record = openReview(work, id)
  if (!record.ok) return record
  const questions = record.value.lines.filter(({ unanswered }) => unanswered).length
  if (questions === 0) return failure(fault('REVIEW_NO_QUESTION'))
  moveReport(work, id, record.value.row.state, 'queried')
  return success({ questions })
}

/** A report whose review lasts. */
export function openReview(work: Pick<Work, 'database'>, id: number): Result<ReportRecord> {
  const record = readReport(work.database, id)
  if (!record.ok) return record
  return isUnderReview(record.value.row)
    ? record
    : failure(fault('PARTNER_REPORT_CONCLUDED', undefined, { report: record.value.row.number }))
}

function settled(work: Work, before: ReportRecord, newQuestion: boolean): Result<{ state: PartnerReportState }> {
  const after = readReport(work.database, before.row.id)
  if (!after.ok) return after
  const state = stateAfter(before.row.state, after.value.lines, newQuestion)
  return success({ state: moveReport(work, before.row.id, before.row.state, state) })
}
