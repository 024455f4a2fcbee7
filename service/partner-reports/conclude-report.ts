import { decisionsOfReport } from '../../db/queries/partner-report-lines.ts'
import { type PartnerReportState, updatePartnerReport } from '../../db/queries/partner-reports.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { reportTotals } from '../../domain/partner-reports/report-totals.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey, postsAlone } from '../vouchers/draft-life-cycle.ts'
import { originViews } from '../vouchers/origin-views.ts'
import { acceptanceVoucher } from './acceptance-voucher.ts'
import { openReview } from './decide-report-line.ts'
import { keepDecision } from './keep-decision.ts'
import { type ReportRecord, readReport, reportOrigin } from './report-views.ts'

const UNEXAMINED = { fr: 'Acceptée sans examen : hors échantillon.', en: 'Accepted unexamined: outside the sample.' }

/**
 * Ends a review (spec 04 §2.11): lines outside the sample are accepted as not examined, and the acceptance voucher is proposed (spec 07
 * §6.iv). Refused: sampled lines without a decision, open questions, and, once two people write, whoever took the report in or decided of
 * one of its lines.
 */
export function concludeReport(
  work: Work,
  surroundings: Surroundings,
  input: { id: number; note: string | null },
): Result<{ vouchers: string[]; state: PartnerReportState }> {
  const record = openReview(work, input.id)
  if (!record.ok) return record
  const { row, lines } = record.value
  const faults: Fault[] = []
  const undecided = lines.filter(({ standing, sampled }) => standing === null && sampled).length
  const questions = lines.filter(({ standing }) => standing?.decision === 'query').length
  if (undecided > 0) faults.push(fault('PARTNER_REPORT_UNDECIDED', undefined, { report: row.number, count: undecided }))
  if (questions > 0) faults.push(fault('PARTNER_REPORT_QUESTIONS', undefined, { report: row.number, count: questions }))
  if (ownWork(work, record.value)) faults.push(fault('PARTNER_REPORT_SEPARATION', undefined, { name: work.actor.name }))
  if (faults.length > 0) return failure(...faults)
  const comment = UNEXAMINED[readLedger(work.database).language]
  for (const line of lines.filter(({ standing }) => standing === null))
    keepDecision(work, row.id, line.position, {
      decision: 'accept',
      accepted: line.amount,
      disallowed: 0,
      queried: 0,
      code: null,
      comment,
      dueOn: null,
    })
  const settled = readReport(work.database, row.id)
  if (!settled.ok) return settled
  const totals = reportTotals(settled.value.lines)
  const state = totals.disallowed === 0 ? 'accepted' : 'accepted_with_disallowances'
  const proposed = acceptanceVoucher(work, surroundings, settled.value)
  if (!proposed.ok) return proposed
  const note = input.note?.trim().normalize('NFC') || null
  const end = { state, concludedOn: work.now.slice(0, 10), concludedBy: work.actor.id, conclusion: note } as const
  updatePartnerReport(work.database, row.id, end)
  return success({ vouchers: proposed.value === null ? [] : [draftKey(proposed.value)], state })
}

/** Whoever took the report in, or decided of a line, does not conclude it once two people write (C30). */
function ownWork(work: Work, { row }: ReportRecord): boolean {
  if (postsAlone(work)) return false
  const own = decisionsOfReport(work.database, row.id).some(({ madeBy }) => madeBy === work.actor.id)
  return own || row.receivedBy === work.actor.id
}

/** Refuses a whole report: the partner sends another one for the period. Nothing is booked, and the report stays. */
export function rejectReport(work: Work, input: { id: number; reason: string }): Result<Record<string, never>> {
  const record = openReview(work, input.id)
  if (!record.ok) return record
  const reason = input.reason.trim().normalize('NFC')
  const faults: Fault[] = []
  if (reason === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  if (ownWork(work, record.value)) faults.push(fault('PARTNER_REPORT_SEPARATION', undefined, { name: work.actor.name }))
  if (faults.length > 0) return failure(...faults)
  const end = { state: 'rejected', concludedOn: work.now.slice(0, 10), concludedBy: work.actor.id, conclusion: reason } as const
  updatePartnerReport(work.database, input.id, end)
  return success({})
}

/** Files a report away. Refused before its conclusion, and while its acceptance voucher is not posted. */
export function closeReport(work: Work, id: number): Result<Record<string, never>> {
  const record = readReport(work.database, id)
  if (!record.ok) return record
  const { row } = record.value
  if (row.state !== 'accepted' && row.state !== 'accepted_with_disallowances')
    return failure(fault('PARTNER_REPORT_NOT_CONCLUDED', undefined, { report: row.number }))
  const vouchers = originViews(work.database, reportOrigin(id), ['acceptance', 'refund', 'recovery'])
  if (vouchers.some(({ state }) => state === 'draft'))
    return failure(fault('PARTNER_REPORT_DRAFTS', undefined, { report: row.number }))
  updatePartnerReport(work.database, id, { state: 'closed' })
  return success({})
}
