import type { ClaimDeductions } from '../../../reports/model/claim-model.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { convertQuoteToBase, type Rate, rateFromAmounts } from '../../../shared/money/rate.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { addDays } from '../../../shared/time/local-date.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { estimatedRate } from '../../conversion/estimated-rate.ts'
import { fxIdentityAt, isReceivedFunds } from './claim-fx-of.ts'
import type { ClaimScope } from './claim-scope.ts'

/**
 * What the amount claimed is reduced by (spec 03 R-PAY, 07 §6.i), in minor units of the grant's currency. Interest on the grant's money
 * is offset at the rate of the period's own spending. A gain that the agreed rate made over what the francs had cost belongs to the
 * grant; a loss is not claimed. Refused: interest that no rate converts.
 */
export function claimDeductions(scope: ClaimScope, interestXof: number): Result<ClaimDeductions> {
  const rate = interestXof === 0 ? undefined : rateOfPeriod(scope)
  if (interestXof !== 0 && !rate) return failure(noRate(scope))
  return success({
    // Recovery plans are not kept yet: an advance is recovered by hand.
    advanceRecoveredMinor: 0,
    interestMinor: rate ? convertQuoteToBase(interestXof, rate, scope.grant.currency, FUNCTIONAL_CURRENCY) : 0,
    exchangeGainMinor: exchangeGain(scope),
  })
}

function rateOfPeriod(scope: ClaimScope): Rate | undefined {
  const xof = sumMinor(scope.current.map(({ row }) => row.xof))
  const donorMinor = sumMinor(scope.current.map(({ row }) => row.donorMinor ?? 0))
  if (xof > 0 && donorMinor > 0) return rateFromAmounts(xof, FUNCTIONAL_CURRENCY, donorMinor, scope.grant.currency)
  return estimatedRate(scope.conversion, monthOf(scope.to))
}

const noRate = (scope: ClaimScope): Fault => fault('RATE_MISSING', undefined, { currency: scope.grant.currency, date: scope.to })

/** The gain up to the end of the period less what earlier claims took off for it; a rate from received funds makes none. */
function exchangeGain(scope: ClaimScope): number {
  if (isReceivedFunds(scope)) return 0
  const gainAt = (identity: ReturnType<typeof fxIdentityAt>): number => Math.max(0, identity?.realisedMinor ?? 0)
  const before = fxIdentityAt(scope, scope.previous, addDays(scope.from, -1))
  return gainAt(fxIdentityAt(scope, [...scope.previous, ...scope.current], scope.to)) - gainAt(before)
}
