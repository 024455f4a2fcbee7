import { insertEligibilityRuling } from '../../db/queries/eligibility-ruling-rows.ts'
import { keptRulings } from '../../db/queries/eligibility-rulings.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { decisionFaults } from './rule-line.ts'
import { findRuledLine } from './ruled-line.ts'
import { ANY_DAY, standingRulings } from './rulings-standing.ts'

export interface LiftRequest {
  /** Id of the ruling. */
  readonly id: number
  readonly date: LocalDate
  readonly reason: string
  readonly evidence: string
}

/**
 * Lifts a ruling by its opposite, which gives the same amounts back to the claim from its own day on; the ruling itself stays. Refused: a lifting,
 * a ruling that is lifted already or that a reversal or correction undid, a day before the ruling, and what every decision refuses.
 */
export function liftRuling(work: Work, request: LiftRequest): Result<{ ruling: number }> {
  const { database } = work
  const rows = listGrants(database).flatMap((grant) => keptRulings(database, grant.id, ANY_DAY))
  const ruling = rows.find(({ id }) => id === request.id)
  if (!ruling || ruling.liftsId !== null) return failure(fault('ELIGIBILITY_RULING_UNKNOWN'))
  const lifted = rows.find((row) => row.liftsId === ruling.id)
  if (lifted) return failure(fault('ELIGIBILITY_LIFTED', undefined, { ruling: ruling.number, date: formatDate(lifted.date) }))
  const found = findRuledLine(database, { voucherKey: `posted:${ruling.voucherId}`, lineNumber: ruling.lineNumber })
  if (!found.ok) return found
  const standing = standingRulings(database, ruling.grantId).get(found.value.key)
  if ((standing?.codes.get(ruling.code) ?? 0) < ruling.amountXof)
    return failure(fault('ELIGIBILITY_UNDONE', undefined, { ruling: ruling.number }))
  const faults = decisionFaults(work, found.value, request)
  if (request.date < ruling.date) {
    const details = { ruling: ruling.number, date: formatDate(ruling.date) }
    faults.push(fault('ELIGIBILITY_LIFT_BEFORE', { kind: 'field', path: 'date' }, details))
  }
  if (faults.length > 0) return failure(...faults)
  const { grantId, voucherId, lineNumber, code } = ruling
  const number = insertEligibilityRuling(database, {
    grantId,
    voucherId,
    lineNumber,
    code,
    amountXof: -ruling.amountXof,
    amountMinor: -ruling.amountMinor,
    date: request.date,
    reason: request.reason.trim(),
    evidence: request.evidence.trim(),
    liftsId: ruling.id,
    madeBy: work.actor.id,
    madeAt: work.now,
  })
  return success({ ruling: number })
}
