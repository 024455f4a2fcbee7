import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { divideRatio, minorToRatio, multiplyRatios, ratioToMinor } from '../../shared/money/decimal.ts'
import { MAX_LINE_MINOR } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { type BuildUp, buildUpTotal } from './build-up.ts'

/** An amount as the agreement states it: it wins over what the build-up gives. */
export interface StatedAmount {
  readonly minor: number
  /** The grant's currency or XOF. */
  readonly currency: string
}

export interface LineAmountsRequest {
  readonly grantCurrency: string
  readonly stated: StatedAmount | null
  readonly buildUp: BuildUp | null
  /** XOF for one unit of a currency of the build-up that is neither XOF nor the grant's; undefined when none is fixed. */
  readonly pegOf: (currency: string) => Rate | undefined
  /** XOF for one unit of the grant's currency in the agreement's budget; undefined when it states none. */
  readonly budgetRate: Rate | undefined
  /** A published rate of the grant's first month: good enough to show a stated amount in XOF, never to find the donor's amount. */
  readonly shownRate: Rate | undefined
}

export interface LineAmounts {
  readonly amountMinor: number
  readonly amountXof: number
  /** Which rate the two figures hang on; null when the agreement or the build-up gives both. */
  readonly rateUsed: 'budget' | 'shown' | null
}

/** Why a line has no amounts, for the caller to put at its place. */
export type LineAmountsRefusal =
  | { readonly reason: 'nothing-given' }
  | { readonly reason: 'rate-missing' }
  | { readonly reason: 'currency'; readonly currency: string }
  | { readonly reason: 'too-large'; readonly value: string }

/**
 * The amounts of a budget line in minor units of the grant's currency and in XOF (spec 07 §6.ix, 10 "Setup file").
 * The donor's amount is the one stated, else the build-up at the budget rate, rounded once, half away from zero. The XOF amount is the one
 * stated in XOF, else the build-up's, else the donor's amount at the budget rate.
 */
export function lineAmounts(request: LineAmountsRequest): LineAmounts | LineAmountsRefusal {
  const built = request.buildUp === null ? null : builtAmount(request, request.buildUp)
  if (built && 'reason' in built) return built
  const donor = request.stated?.currency === request.grantCurrency ? request.stated.minor : null
  const xof = request.stated?.currency === FUNCTIONAL_CURRENCY ? request.stated.minor : (built?.xof ?? null)
  const donorAmount = donor ?? (request.stated ? null : (built?.donorMinor ?? null))
  return complete(request, donorAmount, xof, request.stated === null ? (built?.exactXof ?? null) : null)
}

interface Built {
  readonly donorMinor: number | null
  readonly xof: number | null
  /** The unrounded XOF, so that the donor's amount rounds once. */
  readonly exactXof: Rate | null
}

function builtAmount({ grantCurrency, pegOf }: LineAmountsRequest, buildUp: BuildUp): Built | LineAmountsRefusal {
  const total = buildUpTotal(buildUp)
  if (buildUp.currency === grantCurrency && grantCurrency !== FUNCTIONAL_CURRENCY) {
    const minor = ratioToMinor(total, grantCurrency)
    return isTooLarge(minor) ? tooLarge(minor) : { donorMinor: Number(minor), xof: null, exactXof: null }
  }
  const peg = buildUp.currency === FUNCTIONAL_CURRENCY ? ONE : pegOf(buildUp.currency)
  if (!peg) return { reason: 'currency', currency: buildUp.currency }
  const exactXof = multiplyRatios(total, peg)
  const xof = ratioToMinor(exactXof, FUNCTIONAL_CURRENCY)
  return isTooLarge(xof) ? tooLarge(xof) : { donorMinor: null, xof: Number(xof), exactXof }
}

/** Finds whichever of the two amounts is not given from the other one. */
function complete(
  request: LineAmountsRequest,
  donor: number | null,
  xof: number | null,
  exactXof: Rate | null,
): LineAmounts | LineAmountsRefusal {
  const currency = request.grantCurrency
  const given = donor ?? xof
  if (given === null) return { reason: 'nothing-given' }
  if (currency === FUNCTIONAL_CURRENCY) return { amountMinor: given, amountXof: given, rateUsed: null }
  if (donor !== null && xof !== null) return { amountMinor: donor, amountXof: xof, rateUsed: null }
  const rate = request.budgetRate ?? (donor === null ? undefined : request.shownRate)
  if (!rate) return { reason: 'rate-missing' }
  const rateUsed = request.budgetRate ? 'budget' : 'shown'
  if (donor !== null) {
    const converted = ratioToMinor(multiplyRatios(minorToRatio(donor, currency), rate), FUNCTIONAL_CURRENCY)
    return isTooLarge(converted) ? tooLarge(converted) : { amountMinor: donor, amountXof: Number(converted), rateUsed }
  }
  const converted = ratioToMinor(divideRatio(exactXof ?? minorToRatio(given, FUNCTIONAL_CURRENCY), rate), currency)
  return isTooLarge(converted) ? tooLarge(converted) : { amountMinor: Number(converted), amountXof: given, rateUsed }
}

const ONE: Rate = { numerator: 1n, denominator: 1n }

const isTooLarge = (minor: bigint): boolean => minor > BigInt(MAX_LINE_MINOR)

const tooLarge = (minor: bigint): LineAmountsRefusal => ({ reason: 'too-large', value: minor.toString() })
