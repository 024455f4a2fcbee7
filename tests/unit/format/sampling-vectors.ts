import { randomSample, stratifiedSample } from '../../../domain/audit/drawn-sample.ts'
import { monetaryUnitSample } from '../../../domain/audit/monetary-unit-sample.ts'
import { projectByRatio, projectErrors } from '../../../domain/audit/project-errors.ts'
import type { PopulationItem, SampledItem, Stratum } from '../../../domain/audit/sample-population.ts'
import factors from '../../../resources/audit/reliability-factors.json' with { type: 'json' }
import { francsText } from '../../../service/audit/sample-spending.ts'
import { seededDraw } from '../../../service/audit/seeded-draw.ts'
import type { Rate } from '../../../shared/money/rate.ts'

/** Voucher, line, whole francs. */
type Entry = readonly [voucher: string, line: number, amountXof: number]

export interface SampleGiven {
  readonly name: string
  readonly population: readonly Entry[]
  readonly method: 'mus' | 'random' | 'stratified'
  readonly size: number
  readonly seed: string
  readonly start: number | null
  readonly above: number | null
  readonly confidence: '90' | '95'
  readonly errors: readonly Entry[]
}

export interface SampleExpected {
  readonly populationXof: number
  /** Numerator and denominator in lowest terms; null where the method has none. */
  readonly interval: readonly [string, string] | null
  readonly startXof: number | null
  readonly strata: readonly (readonly [Stratum, number])[]
  readonly items: readonly (readonly [
    voucher: string,
    line: number,
    amountXof: number,
    cumulativeXof: number,
    hits: number,
    stratum: Stratum,
  ])[]
  readonly projected: { readonly exact: readonly [string, string]; readonly printed: string }
  readonly upperLimit: { readonly exact: readonly [string, string]; readonly printed: string } | null
}

/** What our code draws and projects, written as the vectors write it. */
export function drawnVector(given: SampleGiven): SampleExpected {
  const population = given.population.map(itemOf)
  const errors = given.errors.map(itemOf)
  const draw = seededDraw(given.seed)
  const units = monetaryUnitSample(population, given.size, given.start ?? undefined, draw)
  if (!units) throw new Error('nothing was spent')
  const { populationXof } = units
  if (given.method === 'mus') {
    const projection = projectErrors(units.items, units.interval, errors, factors[given.confidence])
    if (!projection) throw new Error('more errors than factors')
    return {
      populationXof,
      interval: lowest(units.interval),
      startXof: units.startXof,
      strata: [],
      items: units.items.map(rowOf),
      projected: written(projection.projected),
      upperLimit: written(projection.upperLimit),
    }
  }
  const { items, strata } =
    given.method === 'random'
      ? randomSample(population, given.size, draw)
      : stratifiedSample(population, given.size, given.above ?? undefined, draw)
  const projected = written(projectByRatio(items, strata, errors))
  const rows = items.map(rowOf)
  return { populationXof, interval: null, startXof: null, strata: [...strata], items: rows, projected, upperLimit: null }
}

const itemOf = ([voucher, line, amountXof]: Entry): PopulationItem => ({ voucher, line, amountXof })

const rowOf = ({ voucher, line, amountXof, cumulativeXof, hits, stratum }: SampledItem): SampleExpected['items'][number] => [
  voucher,
  line,
  amountXof,
  cumulativeXof,
  hits,
  stratum,
]

const written = (rate: Rate) => ({ exact: lowest(rate), printed: francsText(rate) })

function lowest({ numerator, denominator }: Rate): [string, string] {
  let [one, other] = [numerator, denominator]
  while (other !== 0n) [one, other] = [other, one % other]
  return [String(numerator / one), String(denominator / one)]
}
