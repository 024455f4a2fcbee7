import { claimSteps, listClaims } from '../../../db/queries/claims.ts'
import { keptPaymentRules } from '../../../domain/grants/payment-rules.ts'
import type { ClaimDeductions } from '../../../reports/model/claim-model.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { convertQuoteToBase, type Rate, rateFromAmounts } from '../../../shared/money/rate.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { addDays, type LocalDate } from '../../../shared/time/local-date.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { estimatedRate } from '../../conversion/estimated-rate.ts'
import { fundEquations } from '../fund-balance.ts'
import { fxIdentityAt, isReceivedFunds } from './claim-fx-of.ts'
import { bookedInPeriod, type ClaimScope } from './claim-scope.ts'

/**
 * What the amount claimed is reduced by (spec 03 R-PAY, 07 §6.i), in minor units of the grant's currency. Interest on the grant's money
 * is offset at the rate of the period's own spending, where the agreement says so. A gain that the agreed rate made over what the francs had cost
 * belongs to the grant; a loss is claimed only where the agreement says so (a negative gain, R-FX). `eligibleMinor` is G + H − I. Refused: interest that no rate converts.
 */
export function claimDeductions(scope: ClaimScope, periodInterestXof: number, eligibleMinor: number): Result<ClaimDeductions> {
  const interestXof = scope.terms.interest === 'OFFSET' ? sumMinor([periodInterestXof, lateInterest(scope)]) : 0
  const rate = interestXof === 0 ? undefined : rateOfPeriod(scope)
  if (interestXof !== 0 && !rate) return failure(noRate(scope))
  const interestMinor = rate ? convertQuoteToBase(interestXof, rate, scope.grant.currency, FUNCTIONAL_CURRENCY) : 0
  const exchangeGainMinor = exchangeGain(scope)
  const dueMinor = sumMinor([eligibleMinor, -interestMinor, -exchangeGainMinor])
  return success({
    advanceRecoveredMinor: advanceRecovered(scope, dueMinor),
    interestMinor,
    exchangeGainMinor,
  })
}

function rateOfPeriod(scope: ClaimScope): Rate | undefined {
  const rows = bookedInPeriod(scope)
  const xof = sumMinor(rows.map(({ row }) => row.xof))
  const donorMinor = sumMinor(rows.map(({ row }) => row.donorMinor ?? 0))
  if (xof > 0 && donorMinor > 0) return rateFromAmounts(xof, FUNCTIONAL_CURRENCY, donorMinor, scope.grant.currency)
  return estimatedRate(scope.conversion, monthOf(scope.to))
}

const noRate = (scope: ClaimScope): Fault => fault('RATE_MISSING', undefined, { currency: scope.grant.currency, date: scope.to })

/** Interest that the books now hold in periods claimed beyond what those claims stated: it comes with the claim that follows. */
function lateInterest(scope: ClaimScope): number {
  const [first] = scope.claims
  if (!scope.followsClaim || !first) return 0
  const now = fundEquations(scope.database, first.from, addDays(scope.from, -1)).get(scope.grant.id)?.interest ?? 0
  return now - sumMinor(scope.claims.map((claim) => claim.content.model.funds.interestXof))
}

/** The gain up to the end of the period less what earlier claims took off for it; a rate from received funds makes none. */
function exchangeGain(scope: ClaimScope): number {
  if (isReceivedFunds(scope)) return 0
  const gainAt = (identity: ReturnType<typeof fxIdentityAt>): number => {
    const realisedMinor = identity?.realisedMinor ?? 0
    return scope.terms.exchangeLossClaimable ? realisedMinor : Math.max(0, realisedMinor)
  }
  const before = scope.followsClaim
    ? sumMinor(scope.claims.map((claim) => claim.content.model.deductions.exchangeGainMinor))
    : gainAt(fxIdentityAt(scope, rowsBefore(scope), addDays(scope.from, -1)))
  return gainAt(fxIdentityAt(scope, scope.booked, scope.to)) - before
}

const rowsBefore = (scope: ClaimScope) => scope.booked.filter(({ row }) => row.date < scope.from)

/**
 * What of the donor's advance this claim uses up: all of it that is outstanding, up to the amount due. Outstanding = received so far, less what
 * paid a claim, less what earlier claims recovered; periods without a submitted claim recovered what they could of their spending. A grant paid
 * in arrears, or on deliverables, has no advance.
 */
function advanceRecovered(scope: ClaimScope, dueMinor: number): number {
  const { basis } = keptPaymentRules.read(scope.grant.payment)
  if (basis !== 'ADVANCE' && basis !== 'IMPREST') return 0
  const claimed = sumMinor(scope.claims.map((claim) => claim.content.model.deductions.advanceRecoveredMinor))
  const spentSince = sumMinor(scope.previous.map(({ row }) => row.donorMinor ?? 0))
  const since = Math.max(0, Math.min(spentSince, advancedMinor(scope, addDays(scope.from, -1)) - claimed))
  return Math.max(0, Math.min(dueMinor, advancedMinor(scope, scope.to) - claimed - since))
}

/** Money of the donor received up to a day that paid no claim. */
function advancedMinor(scope: ClaimScope, day: LocalDate): number {
  const claims = new Set(listClaims(scope.database, scope.grant.id).map((claim) => claim.id))
  const paid = claimSteps(scope.database, scope.grant.id).filter(
    (step) => claims.has(step.claimId) && ['paid', 'retention_released'].includes(step.kind) && step.date <= day,
  )
  const received = scope.conversion.tranches.filter(
    (tranche) => tranche.kind !== 'exchange' && tranche.reversed === 0 && tranche.date <= day,
  )
  return sumMinor([...received.map((tranche) => tranche.amountMinor), ...paid.map((step) => -(step.amountMinor ?? 0))])
}
