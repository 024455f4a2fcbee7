import { insertClaim, updateClaim } from '../../db/queries/claims.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Work } from '../kernel/run-command.ts'
import { expectClaim, keepStep } from './claim-work.ts'
import { dueDate, readGrantClaims } from './grant-claims.ts'

type Done = Result<Record<string, never>>

/**
 * Opens the claim of a period as a draft: it shows the books as they stand until it is submitted. Refused: a period that the agreement does not
 * claim by, and one that has its claim already.
 */
export function prepareClaim(work: Work, today: LocalDate, input: { grant: string; period: string }): Result<{ id: number }> {
  const grant = findGrant(work.database, input.grant)
  if (!grant.ok) return grant
  const book = readGrantClaims(work.database, grant.value)
  const period = book.periods.find((each) => each.period === input.period)
  if (!period) return failure(fault('CLAIM_PERIOD_NOT_ASKED', undefined, { period: input.period, grant: grant.value.code }))
  const known = book.claims.find((claim) => claim.period === period.period)
  if (known) return failure(fault('CLAIM_EXISTS', undefined, { period: period.period }))
  const id = insertClaim(work.database, {
    grantId: grant.value.id,
    period: period.period,
    fromDate: period.from,
    toDate: period.to,
    dueOn: dueDate(book.payment, period),
    preparedBy: work.actor.id,
  })
  keepStep(work, id, 'prepared', { date: today })
  return success({ id })
}

/** Asks for the internal review of a draft. */
export function askReview(work: Work, today: LocalDate, input: { id: number; note: string }): Done {
  const found = expectClaim(work, input.id, 'review_asked')
  if (!found.ok) return found
  updateClaim(work.database, input.id, { state: 'review' })
  keepStep(work, input.id, 'review_asked', { date: today, note: input.note })
  return success({})
}

/** Sends a claim in review back to who prepared it. Refused: without saying why. */
export function sendBackClaim(work: Work, today: LocalDate, input: { id: number; note: string }): Done {
  const found = expectClaim(work, input.id, 'returned')
  if (!found.ok) return found
  const faults: Fault[] = input.note.trim() === '' ? [fault('REASON_MISSING', { kind: 'field', path: 'note' })] : []
  if (faults.length > 0) return failure(...faults)
  updateClaim(work.database, input.id, { state: 'draft' })
  keepStep(work, input.id, 'returned', { date: today, note: input.note })
  return success({})
}
