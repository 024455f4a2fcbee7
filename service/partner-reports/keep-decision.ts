import { insertDecision, insertMessage } from '../../db/queries/partner-report-lines.ts'
import { type PartnerReportState, updatePartnerReport } from '../../db/queries/partner-reports.ts'
import type { DecidedLine } from '../../domain/partner-reports/decide-line.ts'
import type { ReviewedLine } from '../../shared/contract/partner-reports.ts'
import { addDays } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/** Days that a partner has to answer a question when the reviewer sets no date. */
const ANSWER_DAYS = 10

/** Writes a decision under the actor's name; a question opens or continues the line's thread. What was decided before stays on record. */
export function keepDecision(work: Work, reportId: number, position: number, decided: DecidedLine): void {
  const date = work.now.slice(0, 10)
  const made = { reportId, position, date, madeBy: work.actor.id, madeAt: work.now }
  insertDecision(work.database, {
    ...made,
    decision: decided.decision,
    acceptedMinor: decided.accepted,
    disallowedMinor: decided.disallowed,
    queriedMinor: decided.queried,
    code: decided.code,
    comment: decided.comment,
    dueOn: decided.decision === 'query' ? (decided.dueOn ?? addDays(date, ANSWER_DAYS)) : null,
  })
  if (decided.decision === 'query') insertMessage(work.database, { ...made, author: 'reviewer', text: decided.comment })
}

/** The partner's words on a line, as the reviewer received them. */
export function keepAnswer(work: Work, reportId: number, position: number, text: string): void {
  const date = work.now.slice(0, 10)
  const made = { reportId, position, date, madeBy: work.actor.id, madeAt: work.now }
  insertMessage(work.database, { ...made, author: 'partner', text })
}

/** Where a report stands once something was said of its lines: questions that went out wait for answers, then for decisions. */
export function stateAfter(before: PartnerReportState, lines: readonly ReviewedLine[], newQuestion: boolean): PartnerReportState {
  const sent = before === 'queried' || before === 'answered'
  if (!sent || newQuestion) return 'under_review'
  if (lines.some(({ unanswered }) => unanswered)) return 'queried'
  return lines.some(({ standing }) => standing?.decision === 'query') ? 'answered' : 'under_review'
}

export function moveReport(work: Work, id: number, before: PartnerReportState, state: PartnerReportState): PartnerReportState {
  if (state === before) return state
  updatePartnerReport(work.database, id, { state })
  return state
}
