import { addRatios, decimalFromText, multiplyRatios } from '../../shared/money/decimal.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { itemKey, type SampledItem, type Stratum } from './sample-population.ts'

export interface FoundError {
  readonly voucher: string
  readonly line: number
  /** Whole francs that should not have been claimed, at most the item. */
  readonly amountXof: number
}

export interface Projection {
  /** Exact, in francs. */
  readonly projected: Rate
  readonly upperLimit: Rate
}

const ZERO: Rate = { numerator: 0n, denominator: 1n }
const whole = (amount: number): Rate => ({ numerator: BigInt(amount), denominator: 1n })

/**
 * What the errors found say of the population (spec 04 §2.13, 07 §6.vii): below the interval an error counts its taint × the interval, for each point in
 * the item; in the top stratum what it is. The upper limit adds the basic precision, interval × the factor of no error, and for the taints in
 * falling order the increments of the factors beyond one each. `factors` are the reliability factors for 0, 1, 2… errors, decimal text.
 * Undefined when there are more errors than factors.
 */
export function projectErrors(
  items: readonly SampledItem[],
  interval: Rate,
  errors: readonly FoundError[],
  factors: readonly string[],
): Projection | undefined {
  const found = new Map(errors.map((error) => [itemKey(error), error.amountXof]))
  const wrong = items.flatMap((item) => {
    const amount = found.get(itemKey(item)) ?? 0
    return amount === 0 ? [] : [{ item, amount }]
  })
  const taints = wrong
    .filter(({ item }) => item.stratum !== 'top')
    .flatMap(({ item, amount }) => {
      const taint: Rate = { numerator: BigInt(amount), denominator: BigInt(item.amountXof) }
      return Array.from({ length: item.hits }, () => taint)
    })
    .sort((one, other) => Number(other.numerator * one.denominator - one.numerator * other.denominator))
  const steps = factors.map(decimalFromText)
  const [basic] = steps
  if (!basic || taints.length >= steps.length) return undefined
  const top = wrong.filter(({ item }) => item.stratum === 'top').reduce((sum, { amount }) => addRatios(sum, whole(amount)), ZERO)
  const projected = taints.reduce((sum, taint) => addRatios(sum, multiplyRatios(taint, interval)), top)
  const incremental = taints.reduce((sum, taint, index) => {
    const step = increment(steps[index], steps[index + 1])
    return addRatios(sum, multiplyRatios(step, taint, interval))
  }, ZERO)
  return { projected, upperLimit: [multiplyRatios(interval, basic), projected, incremental].reduce(addRatios, ZERO) }
}

/** Where items were drawn and not their francs: in each stratum the error's share of what was looked at, of all that the stratum holds. Exact, in francs. */
export function projectByRatio(
  items: readonly SampledItem[],
  strata: ReadonlyMap<Stratum, number>,
  errors: readonly FoundError[],
): Rate {
  const found = new Map(errors.map((error) => [itemKey(error), error.amountXof]))
  return [...strata].reduce((sum, [stratum, held]) => {
    const looked = items.filter((item) => item.stratum === stratum)
    const seen = sumMinor(looked.map((item) => item.amountXof))
    const wrong = sumMinor(looked.map((item) => found.get(itemKey(item)) ?? 0))
    return seen === 0 ? sum : addRatios(sum, { numerator: BigInt(wrong) * BigInt(held), denominator: BigInt(seen) })
  }, ZERO)
}

/** Factor of this error − factor of the one before − 1. */
function increment(before: Rate | undefined, after: Rate | undefined): Rate {
  if (!before || !after) return ZERO
  const negative = (rate: Rate): Rate => ({ ...rate, numerator: -rate.numerator })
  return [after, negative(before), negative(whole(1))].reduce(addRatios, ZERO)
}

/** Population × factor of no error ÷ tolerable error, rounded up: the size of a sample (spec 04 §2.13). */
export function sampleSize(populationXof: number, tolerableXof: number, factor: string): number {
  const rate = decimalFromText(factor)
  if (!rate || tolerableXof <= 0) return 0
  const numerator = BigInt(populationXof) * rate.numerator
  const denominator = BigInt(tolerableXof) * rate.denominator
  return Number((numerator + denominator - 1n) / denominator)
}
