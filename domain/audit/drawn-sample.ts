import { allocate } from '../../shared/money/allocate.ts'
import { sumMinor } from '../../shared/money/money.ts'
import {
  type CumulatedItem,
  cumulate,
  type Draw,
  itemKey,
  type PopulationItem,
  type SampledItem,
  type Stratum,
} from './sample-population.ts'

export interface DrawnSample {
  readonly items: readonly SampledItem[]
  /** What each stratum holds in all, whole francs: an error found in it is projected on that. */
  readonly strata: ReadonlyMap<Stratum, number>
}

/** So many items, each with the same chance: the same seed draws the same ones, whatever the order they are read in. */
export function randomSample(population: readonly PopulationItem[], size: number, draw: Draw): DrawnSample {
  const items = cumulate(population)
  const chosen = new Set(pick(items, size, draw).map(itemKey))
  const drawn = items.filter((item) => chosen.has(itemKey(item)))
  return {
    items: drawn.map((item) => ({ ...item, hits: 1, stratum: 'sample' })),
    strata: new Map([['sample', spentIn(items)]]),
  }
}

/**
 * A stratified sample: every item of `above` or more (the population ÷ size, where nothing is said), and the rest of the size from three strata of
 * about the same value, shared by value with the largest remainder. A stratum with fewer items than its share is taken whole.
 */
export function stratifiedSample(
  population: readonly PopulationItem[],
  size: number,
  above: number | undefined,
  draw: Draw,
): DrawnSample {
  const items = cumulate(population)
  const populationXof = items.at(-1)?.cumulativeXof ?? 0
  const isTop = ({ amountXof }: PopulationItem) =>
    above === undefined ? BigInt(amountXof) * BigInt(size) >= BigInt(populationXof) : amountXof >= above
  const top = items.filter(isTop)
  const strata = threeByValue(items.filter((item) => !isTop(item)))
  const filled = strata.filter(({ members }) => members.length > 0)
  const weights = filled.map(({ name, members }) => ({
    code: name,
    weight: String(sumMinor(members.map((item) => item.amountXof))),
  }))
  const shares = filled.length === 0 ? [] : allocate(Math.max(0, size - top.length), weights)
  const chosen = new Map<string, Stratum>(top.map((item) => [itemKey(item), 'top']))
  filled.forEach(({ name, members }, index) => {
    for (const item of pick(members, shares[index] ?? 0, draw)) chosen.set(itemKey(item), name)
  })
  const drawn = items.flatMap((item) => {
    const stratum = chosen.get(itemKey(item))
    return stratum === undefined ? [] : [{ ...item, hits: 1, stratum }]
  })
  return {
    items: drawn,
    strata: new Map([['top', spentIn(top)], ...filled.map(({ name, members }) => [name, spentIn(members)] as const)]),
  }
}

const spentIn = (items: readonly PopulationItem[]): number => sumMinor(items.map((item) => item.amountXof))

function pick<Item extends PopulationItem>(items: readonly Item[], size: number, draw: Draw): Item[] {
  const drawn = items.map((item) => ({ item, key: itemKey(item), place: draw(itemKey(item)) }))
  drawn.sort((one, other) => (one.place === other.place ? (one.key < other.key ? -1 : 1) : one.place < other.place ? -1 : 1))
  return drawn.slice(0, size).map(({ item }) => item)
}

/** From the largest down, cut where a third and two thirds of the value are reached. */
function threeByValue(items: readonly CumulatedItem[]): { name: 'high' | 'middle' | 'low'; members: CumulatedItem[] }[] {
  const strata: { name: 'high' | 'middle' | 'low'; members: CumulatedItem[] }[] = [
    { name: 'high', members: [] },
    { name: 'middle', members: [] },
    { name: 'low', members: [] },
  ]
  const total = BigInt(spentIn(items))
  let sum = 0n
  for (const item of items.toSorted((one, other) => other.amountXof - one.amountXof || one.cumulativeXof - other.cumulativeXof)) {
    strata[3n * sum < total ? 0 : 3n * sum < 2n * total ? 1 : 2]?.members.push(item)
    sum += BigInt(item.amountXof)
  }
  return strata
}
