import type { Rate } from '../../shared/money/rate.ts'
import { type CumulatedItem, cumulate, type Draw, type PopulationItem, type SampledItem } from './sample-population.ts'

export interface MonetaryUnitSample {
  /** Population ÷ size, exact. */
  readonly interval: Rate
  readonly startXof: number
  readonly populationXof: number
  readonly items: readonly SampledItem[]
}

/**
 * A monetary-unit sample (spec 04 §2.13, 07 §6.vii): one point in each interval, the first at `start`; the item that holds a point is drawn, once for
 * each point. Items of an interval or more form the top stratum and are always drawn. Without a start, one is drawn from the seed, below the
 * interval. Undefined where nothing was spent.
 */
export function monetaryUnitSample(
  population: readonly PopulationItem[],
  size: number,
  start: number | undefined,
  draw: Draw,
): MonetaryUnitSample | undefined {
  const items = cumulate(population)
  const populationXof = items.at(-1)?.cumulativeXof ?? 0
  if (populationXof === 0) return undefined
  const interval: Rate = { numerator: BigInt(populationXof), denominator: BigInt(size) }
  const whole = interval.numerator / interval.denominator
  const startXof = start ?? Number(whole <= 1n ? 1n : 1n + (draw('start') % (whole - 1n)))
  return { interval, startXof, populationXof, items: items.flatMap((item) => drawn(item, interval, BigInt(startXof), size)) }
}

function drawn(item: CumulatedItem, interval: Rate, start: bigint, size: number): SampledItem[] {
  const end = BigInt(item.cumulativeXof)
  const hits = pointsUpTo(end, interval, start, size) - pointsUpTo(end - BigInt(item.amountXof), interval, start, size)
  const isTop = BigInt(item.amountXof) * interval.denominator >= interval.numerator
  if (hits === 0 && !isTop) return []
  return [{ ...item, hits: Math.max(hits, 1), stratum: isTop ? 'top' : 'sample' }]
}

/** How many of the points start + k × interval are at most `sum`. */
function pointsUpTo(sum: bigint, { numerator, denominator }: Rate, start: bigint, size: number): number {
  if (sum < start) return 0
  return Math.min(size, Number(((sum - start) * denominator) / numerator) + 1)
}
