import { deleteEligibilityReview, findEligibilityReview, insertEligibilityReview } from '../../db/queries/eligibility-reviews.ts'
import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import { PERMISSIONS } from '../../shared/contract/permission.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { eligibilityBook } from './eligibility-book.ts'
import { decidesOnOwn, findRuledLine, type LineReference } from './ruled-line.ts'

export interface DismissRequest {
  readonly code: EligibilityCode
  readonly lines: readonly LineReference[]
  readonly reason: string
  readonly evidence: string | null
}

/**
 * Sets hints of one code aside: somebody looked, and the lines are eligible, with the reason. A hint that warns may be set aside by any writer; one
 * that blocks asks an approver who did not prepare the voucher. Refused: a line on which no rule finds the code, or that was looked at already.
 */
export function dismissHits(work: Work, request: DismissRequest): Result<{ dismissed: number }> {
  const faults: Fault[] = []
  if (request.reason.trim() === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const lines = request.lines.flatMap((reference) => {
    const checked = dismissible(work, reference, request.code)
    if (!checked.ok) faults.push(...checked.faults)
    return checked.ok ? [checked.value] : []
  })
  if (faults.length > 0) return failure(...faults)
  for (const line of lines)
    insertEligibilityReview(work.database, {
      ...line,
      code: request.code,
      reason: request.reason.trim(),
      evidence: request.evidence?.trim() || null,
      madeBy: work.actor.id,
      madeOn: work.now.slice(0, 10),
    })
  return success({ dismissed: lines.length })
}

/** Opens a hint again that was set aside, under the same rules; the chain keeps that it was. */
export function reopenHit(
  work: Work,
  request: LineReference & { readonly code: EligibilityCode },
): Result<Record<string, never>> {
  const found = findRuledLine(work.database, request)
  if (!found.ok) return found
  const { row } = found.value
  const place = { voucherId: row.voucherId, lineNumber: row.lineNumber }
  const review = findEligibilityReview(work.database, { ...place, code: request.code })
  if (!review) return failure(fault('ELIGIBILITY_HINT_UNKNOWN', undefined, { ...hintDetails(row), code: request.code }))
  if (review.author !== work.actor.name && !work.actor.roles.includes('approver')) return failure(approverMissing(work))
  deleteEligibilityReview(work.database, review.id)
  return success({})
}

function dismissible(
  work: Work,
  reference: LineReference,
  code: EligibilityCode,
): Result<{ voucherId: number; lineNumber: number }> {
  const found = findRuledLine(work.database, reference)
  if (!found.ok) return found
  const { grant, key, row } = found.value
  const details = { ...hintDetails(row), code }
  const hit = eligibilityBook(work.database, grant)
    .hitsByLine.get(key)
    ?.find((each) => each.code === code)
  if (!hit) return failure(fault('ELIGIBILITY_HINT_UNKNOWN', undefined, details))
  const place = { voucherId: row.voucherId, lineNumber: row.lineNumber }
  if (findEligibilityReview(work.database, { ...place, code }))
    return failure(fault('ELIGIBILITY_HINT_DISMISSED', undefined, details))
  if (hit.severity === 'BLOCK') {
    if (!work.actor.roles.includes('approver')) return failure(approverMissing(work))
    if (decidesOnOwn(work, row)) return failure(fault('ELIGIBILITY_OWN_VOUCHER', undefined, { voucher: row.number }))
  }
  return success(place)
}

const hintDetails = (row: { number: string; lineNumber: number }) => ({ voucher: row.number, line: row.lineNumber })

const approverMissing = (work: Work): Fault =>
  fault('ROLE_MISSING', undefined, { name: work.actor.name, roles: PERMISSIONS['eligibility.rule'].join(', ') })
