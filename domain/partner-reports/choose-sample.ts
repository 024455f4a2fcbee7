import { sumMinor } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'

export interface SampledItem {
  readonly amount: number
  /** The intake remarked something: the line is looked at whatever the share. */
  readonly flagged: boolean
}

/**
 * Which lines are looked at, so that their value reaches a share of the whole (exact ratio of one hundredth parts): every flagged line,
 * then the largest up to half of the share, then others drawn by the seed. The same seed draws the same lines. Amounts count by their
 * size, since a credit is as worth a look as a cost.
 */
export function chooseSample(items: readonly SampledItem[], percent: Rate, seed: number): boolean[] {
  const sizes = items.map(({ amount }) => Math.abs(amount))
  const whole = BigInt(sumMinor(sizes)) * percent.numerator
  const scale = percent.denominator * 100n
  const chosen = items.map(({ flagged }) => flagged)
  let value = BigInt(sumMinor(sizes.filter((_, index) => chosen[index])))
  if (percent.numerator >= scale) return items.map(() => true)
  const rest = items.map((_, index) => index).filter((index) => !chosen[index])
  rest.sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other)
  const take = (place: number): void => {
    const [index = 0] = rest.splice(place, 1)
    chosen[index] = true
    value += BigInt(sizes[index] ?? 0)
  }
  while (rest.length > 0 && value * scale * 2n < whole) take(0)
  const draw = seededDraw(seed)
  while (rest.length > 0 && value * scale < whole) take(draw(rest.length))
  return chosen
}

/** Whole numbers below a bound, from a 32-bit xorshift: small, and the same on every machine. */
function seededDraw(seed: number): (bound: number) => number {
  let state = seed >>> 0 || 1
  return (bound) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % bound
  }
}
