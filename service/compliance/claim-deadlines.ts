import type { Database } from '../../db/database.ts'
import { type ClaimRow, listClaims } from '../../db/queries/claims.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { claimPeriods } from '../../domain/claims/claim-periods.ts'
import { keptPaymentRules } from '../../domain/grants/payment-rules.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { dueDate } from '../claims/grant-claims.ts'
import { takenOverClaim } from '../reports/claim/frozen-claims.ts'

export interface ClaimDeadline {
  readonly grant: string
  readonly period: string
  readonly dueOn: LocalDate
  /** The claim of the period, once it is prepared. */
  readonly claim: ClaimRow | undefined
}

/** The days on which the donors want their claims, over the whole of each agreement. No figure is converted for it: it is read at every screen. */
export const claimDeadlines = (database: Database): ClaimDeadline[] =>
  listGrants(database).flatMap((grant) => {
    const payment = keptPaymentRules.read(grant.payment)
    const takenOver = takenOverClaim(database, grant.code)
    const first = takenOver === undefined ? grant.startDate : addDays(takenOver.to, 1)
    const claims = listClaims(database, grant.id)
    return claimPeriods(payment.period, first, grant.endDate).map((period) => {
      const claim = claims.find((each) => each.period === period.period)
      return { grant: grant.code, period: period.period, dueOn: claim?.dueOn ?? dueDate(payment, period), claim }
    })
  })
