import { insertEligibilityRuling, lastSubmittedDay } from '../../db/queries/eligibility-ruling-rows.ts'
import { rulingShare } from '../../domain/eligibility/ruling-share.ts'
import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { decidesOnOwn, type FoundLine, findRuledLine, type LineReference } from './ruled-line.ts'

export interface RuleRequest extends LineReference {
  readonly code: EligibilityCode
  /** The whole line or a part of it, XOF. */
  readonly amountXof: number
  readonly date: LocalDate
  readonly reason: string
  readonly evidence: string
}

/**
 * Rules an amount of a posted line out of the claim (R-ELIG-1..3): the books stay as they are, the ruling keeps code, XOF and the grant's
 * currency at the line's original rate, author, date, reason and evidence. Refused: what is no donor spending, a line that was taken back, more
 * than what is left of it, a line without rate, a day before the line, in the future or in a submitted claim, and whoever prepared the voucher.
 */
export function ruleLine(work: Work, request: RuleRequest): Result<{ ruling: number; donorMinor: number }> {
  const found = findRuledLine(work.database, request)
  if (!found.ok) return found
  const line = found.value
  const faults = [...amountFaults(line, request.amountXof), ...decisionFaults(work, line, request)]
  if (faults.length > 0 || line.ruled === null) return failure(...faults)
  const donorMinor = rulingShare(line.ruled, request.amountXof)
  const ruling = insertEligibilityRuling(work.database, {
    grantId: line.grant.id,
    voucherId: line.row.voucherId,
    lineNumber: line.row.lineNumber,
    code: request.code,
    amountXof: request.amountXof,
    amountMinor: donorMinor,
    date: request.date,
    reason: request.reason.trim(),
    evidence: request.evidence.trim(),
    liftsId: null,
    madeBy: work.actor.id,
    madeAt: work.now,
  })
  return success({ ruling, donorMinor })
}

function amountFaults({ row, ruled }: FoundLine, amountXof: number): Fault[] {
  const details = { voucher: row.number, line: row.lineNumber }
  if (ruled === null) return [fault('ELIGIBILITY_RATE_MISSING', undefined, { ...details, date: formatDate(row.date) })]
  if (ruled.xof <= 0) return [fault('ELIGIBILITY_LINE_TAKEN_BACK', undefined, details)]
  if (amountXof <= 0) return [fault('ELIGIBILITY_AMOUNT', field('amount'))]
  if (amountXof <= ruled.leftXof) return []
  const left = minorToDecimalText(ruled.leftXof, FUNCTIONAL_CURRENCY)
  return [fault('ELIGIBILITY_AMOUNT_OVER', field('amount'), { ...details, left })]
}

/** What every decision on a line answers for: its author, its day, its reason and its evidence. */
export function decisionFaults(
  work: Work,
  { grant, row }: Pick<FoundLine, 'grant' | 'row'>,
  decision: { readonly date: LocalDate; readonly reason: string; readonly evidence: string },
): Fault[] {
  const faults: Fault[] = []
  const { date } = decision
  if (decidesOnOwn(work, row)) faults.push(fault('ELIGIBILITY_OWN_VOUCHER', undefined, { voucher: row.number }))
  const submitted = lastSubmittedDay(work.database, grant.id)
  if (!isLocalDate(date)) faults.push(fault('DATE_INVALID', field('date'), { value: date }))
  else if (date < row.date || date > work.now.slice(0, 10))
    faults.push(fault('ELIGIBILITY_DATE', field('date'), { date: formatDate(date), line: formatDate(row.date) }))
  else if (submitted !== null && date <= submitted)
    faults.push(fault('ELIGIBILITY_DATE_CLAIMED', field('date'), { date: formatDate(date), submitted: formatDate(submitted) }))
  if (decision.reason.trim() === '') faults.push(fault('REASON_MISSING', field('reason')))
  if (decision.evidence.trim() === '') faults.push(fault('ELIGIBILITY_EVIDENCE_MISSING', field('evidence')))
  return faults
}

const field = (path: string) => ({ kind: 'field', path }) as const
