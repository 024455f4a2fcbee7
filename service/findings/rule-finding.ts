import { findFinding, writeFinding } from '../../db/queries/findings.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { findingLineKey, standingDecision } from '../../domain/audit/findings/finding-amounts.ts'
import { withStep } from '../../domain/audit/findings/finding-desk.ts'
import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { ruleLine } from '../eligibility/rule-line.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { deskOf } from './desk-of.ts'
import { standingRulingsOf } from './standing-rulings-of.ts'

export interface FindingRulingRequest {
  readonly id: string
  readonly voucher: string
  readonly lineNumber: number
  readonly code: EligibilityCode
  readonly date: string
  readonly evidence: string
}

/**
 * Makes a ruling of eligibility out of what is sustained of a line and not ruled out yet (R-ELIG-1..3): the amount leaves the claim, and enters the disallowed-cost
 * ledger. The finding keeps the ruling's number. Refused: an unknown finding or line, nothing sustained that is still to be ruled out, a withdrawn
 * or verified finding, and everything that a ruling itself refuses.
 */
export function ruleFinding(work: Work, surroundings: Surroundings, request: FindingRulingRequest): Result<{ ruling: number }> {
  const { database } = work
  const finding = findFinding(database, request.id)
  if (!finding) return failure(fault('FINDING_UNKNOWN', undefined, { finding: request.id }))
  const line = finding.lines.find((each) => findingLineKey(each) === findingLineKey(request))
  const voucher = line && findVoucher(database, line.voucher)
  const place = { voucher: request.voucher, line: request.lineNumber }
  if (!line || !voucher) return failure(fault('FINDING_LINE_OTHER', undefined, { number: finding.number, ...place }))
  const decision = standingDecision(finding, line)
  const ruled = standingRulingsOf(database, finding, line).reduce((sum, { amountXof }) => sum + amountXof, 0)
  const amountXof = (decision?.sustainedXof ?? 0) - ruled
  if (!decision || amountXof <= 0)
    return failure(fault('FINDING_NOTHING_TO_RULE', undefined, { number: finding.number, ...place }))
  if (finding.state === 'verified' || finding.state === 'withdrawn')
    return failure(fault('FINDING_ENDED', undefined, { number: finding.number }))
  const made = ruleLine(work, {
    voucherKey: `posted:${voucher.id}`,
    lineNumber: line.lineNumber,
    code: request.code,
    amountXof,
    date: request.date,
    reason: `${finding.number} : ${decision.reason}`,
    evidence: request.evidence,
  })
  if (!made.ok) return made
  const { ruling } = made.value
  const { voucher: number, lineNumber, grant } = line
  const kept = { voucher: number, lineNumber, grant: grant ?? '', ruling, amountXof, author: work.actor.name, madeAt: work.now }
  const changed = { ...finding, rulings: [...finding.rulings, kept] }
  writeFinding(
    database,
    withStep(changed, deskOf(work, surroundings), 'ruled', `${findingLineKey(line)} · ${request.code} · ${ruling}`),
  )
  return success({ ruling })
}
