import type { Database } from '../../db/database.ts'
import { eligibilityRulings } from '../../db/queries/eligibility-rulings.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { advanceGate, requestedXof } from '../../domain/claims/funds-request.ts'
import { keptPaymentRules, type PaymentRules } from '../../domain/grants/payment-rules.ts'
import type { ClaimModel } from '../../reports/model/claim-model.ts'
import { claimRows, forecastMonths, totalRow } from '../../reports/model/claim-rows.ts'
import type { FundsRequest } from '../../shared/contract/claims.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { convertBaseToQuote, convertQuoteToBase, type Rate, rateToText } from '../../shared/money/rate.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, monthOf, parsePeriod } from '../../shared/time/period.ts'
import { estimatedRate } from '../conversion/estimated-rate.ts'
import { buildClaimModel } from '../reports/claim/build-claim-model.ts'
import { type ClaimScope, claimScope } from '../reports/claim/claim-scope.ts'
import { fundEquations } from '../reports/fund-balance.ts'
import { fundsMonths } from './funds-months.ts'

/**
 * The request for funds that goes with the claim of a period (spec 03 R-PAY, 06 §5.11): the forecast of what follows, at a stated rate, less what
 * the grant still holds, is owed or must get back, plus what is to pay. Refused as the claim of that period is refused.
 */
export function fundsRequestOf(
  database: Database,
  grant: GrantRow,
  request: { period: string; user: string; generatedAt: string; today: LocalDate },
): Result<FundsRequest> {
  const { period, user: preparedBy, generatedAt, today } = request
  const built = buildClaimModel(database, grant, { period, preparedBy, generatedAt, today, appVersion: productVersion })
  if (!built.ok) return built
  const range = parsePeriod(period)
  if (!range) return failure(fault('CLAIM_PERIOD', undefined, { period }))
  const model = built.value
  const scope = claimScope(database, grant, period, range)
  const payment = keptPaymentRules.read(grant.payment)
  const rate = estimatedRate(scope.conversion, monthOf(scope.to))
  // An advance covers the next period, and never more months than the agreement lets be financed ahead.
  const needMonths = model.forecast.months.slice(0, Math.min(scope.months.length, payment.prefinanceMaxMonths))
  const needMinor = forecastOver(model, needMonths.length)
  const needXof = rate ? convertBaseToQuote(needMinor, rate, grant.currency, FUNCTIONAL_CURRENCY) : 0
  const figures = { needXof, ...heldBy(scope), recoverableXof: recoverable(scope) }
  const requestXof = requestedXof(figures)
  const { open, reachesMinimum, ...gate } = gateOf(scope, model, payment)
  return success({
    currency: grant.currency,
    asOf: scope.to,
    needMonths,
    rate: rate ? rateToText(rate, 6) : null,
    needMinor,
    ...figures,
    requestXof,
    requestMinor: rate ? convertQuoteToBase(requestXof, rate, grant.currency, FUNCTIONAL_CURRENCY) : null,
    ...gate,
    gate: gateFaults(scope, payment, { open, reachesMinimum, ...gate }, rate),
    ...fundsMonths(scope, model, rate),
  })
}

const forecastOver = (model: ClaimModel, months: number): number =>
  sumMinor(
    [...model.lines, ...(model.npac ? [model.npac] : [])].flatMap((line) =>
      forecastMonths(line.code, model.forecast).slice(0, months),
    ),
  )

/** What the fund equation says the grant holds on the last day of the period. */
function heldBy(scope: ClaimScope) {
  const equation = fundEquations(scope.database, scope.from, scope.to).get(scope.grant.id)
  return {
    bankXof: equation?.bank ?? 0,
    cashXof: equation?.cash ?? 0,
    walletsXof: equation?.wallets ?? 0,
    advancesXof: equation?.advances ?? 0,
    payablesXof: equation?.payables ?? 0,
    interfundXof: equation?.interfund ?? 0,
  }
}

/** Disallowed so far, liftings taken off: the grant's money paid it, and the organisation owes it. */
const recoverable = (scope: ClaimScope): number =>
  Math.max(0, sumMinor(eligibilityRulings(scope.database, scope.grant.id, scope.to).map((ruling) => ruling.amountXof)))

function gateOf(scope: ClaimScope, model: ClaimModel, payment: PaymentRules) {
  const tranches = scope.conversion.tranches
    .filter((tranche) => tranche.reversed === 0 && tranche.kind !== 'exchange' && tranche.date <= scope.to)
    .map((tranche) => ({ number: tranche.number, amountMinor: tranche.amountMinor }))
  return advanceGate(tranches, totalRow(claimRows(model), 'total').cumulativeMinor, payment.minLiquidationPct)
}

/** What stands against a further advance, or asks for a written reason. */
function gateFaults(
  scope: ClaimScope,
  payment: PaymentRules,
  gate: ReturnType<typeof advanceGate>,
  rate: Rate | undefined,
): Fault[] {
  const faults: Fault[] = []
  if (payment.basis !== 'ADVANCE' && payment.basis !== 'IMPREST') faults.push(fault('FUNDS_NOT_ADVANCED'))
  if (!rate) faults.push(fault('RATE_MISSING', undefined, { currency: scope.grant.currency, date: scope.to }))
  if (gate.open)
    faults.push(
      fault('FUNDS_TRANCHE_OPEN', undefined, {
        tranche: gate.open.tranche,
        left: `${minorToDecimalText(gate.open.leftMinor, scope.grant.currency)} ${scope.grant.currency}`,
      }),
    )
  else if (!gate.reachesMinimum)
    faults.push(
      fault('FUNDS_LIQUIDATION', undefined, {
        tranche: gate.lastTranche ?? '',
        percent: gate.liquidationPercent ?? '',
        minimum: payment.minLiquidationPct,
      }),
    )
  if (scope.months.length > payment.prefinanceMaxMonths)
    faults.push(fault('FUNDS_PREFINANCE', undefined, { months: payment.prefinanceMaxMonths }))
  if (addMonths(monthOf(scope.to), 1) > monthOf(scope.grant.endDate))
    faults.push(fault('FUNDS_AFTER_END', undefined, { end: scope.grant.endDate }))
  return faults
}
