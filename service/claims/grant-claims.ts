import type { Database } from '../../db/database.ts'
import { type ClaimRow, type ClaimStepRow, claimSteps, listClaims } from '../../db/queries/claims.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { claimNumber } from '../../domain/claims/claim-number.ts'
import { type ClaimPeriod, claimPeriods } from '../../domain/claims/claim-periods.ts'
import { isSubmitted } from '../../domain/claims/claim-state.ts'
import { keptPaymentRules, type PaymentRules } from '../../domain/grants/payment-rules.ts'
import type { ClaimPeriodView } from '../../shared/contract/claims.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { addDays, daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { monthOf, monthsBetween } from '../../shared/time/period.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { lastNumberedClaim, takenOverClaim } from '../reports/claim/frozen-claims.ts'

/** The claims of a grant with the periods that its agreement asks for. */
export interface GrantClaims {
  readonly grant: GrantRow
  readonly payment: PaymentRules
  readonly periods: readonly ClaimPeriod[]
  readonly claims: readonly ClaimRow[]
  readonly steps: readonly ClaimStepRow[]
}

/**
 * Every period to claim, from the first day of the grant, or from the end of what was claimed before this ledger, to the last day of the grant or
 * of what is booked after it; and the claims made of them.
 */
export function readGrantClaims(database: Database, grant: GrantRow): GrantClaims {
  const payment = keptPaymentRules.read(grant.payment)
  const takenOver = takenOverClaim(database, grant.code)
  const first = takenOver === undefined ? grant.startDate : addDays(takenOver.to, 1)
  const booked = convertGrant(database, grant).outcome.rows.reduce((last, row) => (row.date > last ? row.date : last), '')
  const last = booked > grant.endDate ? booked : grant.endDate
  const claims = listClaims(database, grant.id)
  const asked = claimPeriods(payment.period, first, last)
  const others = claims
    .filter((claim) => !asked.some((period) => period.period === claim.period))
    .map((claim) => ({ period: claim.period, from: claim.fromDate, to: claim.toDate }))
  return {
    grant,
    payment,
    periods: [...asked, ...others].sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1)),
    claims,
    steps: claimSteps(database, grant.id),
  }
}

/** Where the claim of a period stands on a day. */
export function claimPeriodView(database: Database, book: GrantClaims, period: ClaimPeriod, today: LocalDate): ClaimPeriodView {
  const claim = book.claims.find((each) => each.period === period.period)
  const dueOn = claim?.dueOn ?? dueDate(book.payment, period)
  const until = claim?.submittedOn ?? today
  const months = monthsBetween(monthOf(period.from), monthOf(period.to))
  const last = lastNumberedClaim(database, book.grant, period.from)
  const moved = (kind: ClaimStepRow['kind']): number =>
    sumMinor(book.steps.filter((step) => step.claimId === claim?.id && step.kind === kind).map((step) => step.amountMinor ?? 0))
  return {
    ...period,
    dueOn,
    daysLate: Math.max(0, daysBetween(dueOn, until)),
    id: claim?.id ?? null,
    number: claim?.number ?? claimNumber({ from: period.from, months }, book.grant.startDate, last),
    state: claim?.state ?? null,
    claimedMinor: claim?.claimedMinor ?? null,
    recoveredMinor: claim?.recoveredMinor ?? null,
    acceptedMinor: claim?.acceptedMinor ?? null,
    retainedMinor: claim?.retainedMinor ?? null,
    paidMinor: moved('paid'),
    releasedMinor: moved('retention_released'),
    submittedOn: claim?.submittedOn ?? null,
  }
}

/** The day by which the donor wants the claim of a period. */
export const dueDate = (payment: PaymentRules, period: ClaimPeriod): LocalDate => addDays(period.to, payment.dueDays)

/** The first period before this one that has no submitted claim: claims follow one another. */
export const firstUnclaimedBefore = (book: GrantClaims, from: LocalDate): ClaimPeriod | undefined =>
  book.periods.find(
    (period) =>
      period.to < from &&
      !book.claims.some((claim) => isSubmitted(claim.state) && claim.fromDate <= period.from && claim.toDate >= period.to),
  )
