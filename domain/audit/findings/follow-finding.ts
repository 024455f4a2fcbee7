import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Finding } from './finding.ts'
import { questionedTotals } from './finding-amounts.ts'
import { type FindingDesk, separationFaults, withStep } from './finding-desk.ts'
import { isLive } from './finding-status.ts'

const field = (path: string) => ({ kind: 'field', path }) as const

/**
 * The auditor has seen that the action is done: the finding is verified and does not change any more. Refused: a finding that is not implemented, one
 * with questioned amounts that nobody has decided, no words of what was seen, and whoever answered for the management.
 */
export function verifyFinding(finding: Finding, note: string, desk: FindingDesk): Result<Finding> {
  const faults: Fault[] = [...separationFaults(finding, desk)]
  const { number } = finding
  if (finding.state !== 'implemented') faults.push(fault('FINDING_NOT_IMPLEMENTED', undefined, { number }))
  if (questionedTotals([finding]).xof.open > 0) faults.push(fault('FINDING_AMOUNTS_OPEN', undefined, { number }))
  if (note.trim() === '') faults.push(fault('FINDING_SEEN', field('note')))
  if (faults.length > 0) return failure(...faults)
  return success(withStep({ ...finding, state: 'verified' }, desk, 'verified', note))
}

/** The auditor has not seen it done: the finding goes back to the management. Refused: a finding that is not implemented, no reason, and whoever answered. */
export function returnFinding(finding: Finding, note: string, desk: FindingDesk): Result<Finding> {
  const faults: Fault[] = [...separationFaults(finding, desk)]
  if (finding.state !== 'implemented') faults.push(fault('FINDING_NOT_IMPLEMENTED', undefined, { number: finding.number }))
  if (note.trim() === '') faults.push(fault('REASON_MISSING', field('note')))
  if (faults.length > 0) return failure(...faults)
  return success(withStep({ ...finding, state: 'in_progress' }, desk, 'returned', note))
}

/**
 * Takes a finding back; it keeps its number and its history, and questions nothing any more. Refused: one that is verified or withdrawn already, one of
 * which something is sustained (clear it first), no reason, and whoever answered for the management.
 */
export function withdrawFinding(finding: Finding, reason: string, desk: FindingDesk): Result<Finding> {
  const faults: Fault[] = [...separationFaults(finding, desk)]
  const { number } = finding
  if (!isLive(finding)) faults.push(fault('FINDING_ENDED', undefined, { number }))
  if (questionedTotals([finding]).xof.sustained > 0) faults.push(fault('FINDING_SUSTAINED', undefined, { number }))
  if (reason.trim() === '') faults.push(fault('REASON_MISSING', field('note')))
  if (faults.length > 0) return failure(...faults)
  return success(withStep({ ...finding, state: 'withdrawn', changedAt: desk.now }, desk, 'withdrawn', reason))
}
