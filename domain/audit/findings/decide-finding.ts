import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { minorToDecimalText } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Finding, FindingDecision } from './finding.ts'
import { findingLineKey, questionsCosts } from './finding-amounts.ts'
import { type FindingDesk, separationFaults, withStep } from './finding-desk.ts'
import { isLive } from './finding-status.ts'

export interface DecisionRequest {
  readonly voucher: string
  readonly lineNumber: number
  readonly sustainedXof: number
  readonly clearedXof: number
  readonly reason: string
}

/**
 * Decides a questioned line: so much is sustained, so much is cleared, the rest stays open (spec 04 §2.13). A later decision takes the place of an earlier
 * one, which stays in the history. Refused: a finding that is verified or withdrawn, one that questions no cost, a line that it does not name,
 * amounts below nothing or beyond what is questioned, no reason, and whoever answered for the management.
 */
export function decideFinding(finding: Finding, request: DecisionRequest, desk: FindingDesk): Result<Finding> {
  const faults = [...separationFaults(finding, desk), ...decisionFaults(finding, request)]
  if (faults.length > 0) return failure(...faults)
  const decision: FindingDecision = {
    id: desk.newId(),
    voucher: request.voucher,
    lineNumber: request.lineNumber,
    sustainedXof: request.sustainedXof,
    clearedXof: request.clearedXof,
    reason: request.reason.trim(),
    author: desk.actor,
    madeAt: desk.now,
  }
  const decided = { ...finding, decisions: [...finding.decisions, decision] }
  return success(withStep(decided, desk, 'decided', `${findingLineKey(request)} · ${decision.reason}`))
}

/** What is wrong with a decision in itself, whoever makes it. */
export function decisionFaults(finding: Finding, request: DecisionRequest): Fault[] {
  const faults: Fault[] = []
  const { number } = finding
  const { voucher, lineNumber, sustainedXof, clearedXof } = request
  const line = finding.lines.find((each) => findingLineKey(each) === findingLineKey(request))
  const place = { voucher, line: lineNumber }
  if (!isLive(finding)) faults.push(fault('FINDING_ENDED', undefined, { number }))
  else if (!questionsCosts(finding)) faults.push(fault('FINDING_NO_COST', undefined, { number }))
  if (!line) faults.push(fault('FINDING_LINE_OTHER', undefined, { number, ...place }))
  else if (sustainedXof < 0 || clearedXof < 0) faults.push(fault('FINDING_AMOUNT', undefined, place))
  else if (sustainedXof + clearedXof > line.questionedXof) {
    const most = minorToDecimalText(line.questionedXof, FUNCTIONAL_CURRENCY)
    faults.push(fault('FINDING_DECIDED_OVER', undefined, { ...place, most }))
  }
  if (request.reason.trim() === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  return faults
}
