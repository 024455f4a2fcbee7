import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { type SpendingLineRow, spendingLines } from '../../db/queries/spending.ts'
import { randomSample, stratifiedSample } from '../../domain/audit/drawn-sample.ts'
import { monetaryUnitSample } from '../../domain/audit/monetary-unit-sample.ts'
import { projectByRatio, projectErrors } from '../../domain/audit/project-errors.ts'
import { itemKey, type PopulationItem, type SampledItem } from '../../domain/audit/sample-population.ts'
import factors from '../../resources/audit/reliability-factors.json' with { type: 'json' }
import type { SampleRequest, SpendingSample } from '../../shared/contract/audit.ts'
import { type Rate, rateToText } from '../../shared/money/rate.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { seededDraw } from './seeded-draw.ts'

const LARGEST_SAMPLE = 100_000
const DECIMALS = 2

/**
 * Draws a sample of a grant's donor spending in the order of dates, source ids and lines (spec 10 `audit sample`), and projects the errors found in
 * it. Nothing is written: seed, start and size are all that a second auditor needs. Refused, all at once: a size below one or beyond a
 * hundred thousand, nothing spent, a start at or below zero or beyond the interval, an error of a line that was not drawn or larger than it.
 */
export function sampleSpending(database: Database, grant: GrantRow, request: SampleRequest): Result<SpendingSample> {
  if (!Number.isSafeInteger(request.size) || request.size < 1 || request.size > LARGEST_SAMPLE)
    return failure(fault('SAMPLE_SIZE', undefined, { largest: LARGEST_SAMPLE }))
  const lines = orderedLines(database, grant)
  const population = lines.map((line) => ({ voucher: nameOf(line), line: line.line_number, amountXof: line.amount_xof }))
  const drawn = drawSample(population, request)
  if (!drawn) return failure(fault('SAMPLE_EMPTY', undefined, { grant: grant.code }))
  const faults = [...startFaults(drawn, request), ...errorFaults(drawn.items, request.errors)]
  if (faults.length > 0) return failure(...faults)
  const { items, interval, populationXof, startXof } = drawn
  const answer = { populationXof, startXof, items: described(items, lines), interval: text(interval) }
  if (!interval)
    return success({ ...answer, projected: text(projectByRatio(items, drawn.strata, request.errors)), upperLimit: '' })
  const projection = projectErrors(items, interval, request.errors, factors[request.confidence])
  if (!projection) return failure(fault('SAMPLE_ERRORS_MANY', undefined, { count: factors[request.confidence].length - 1 }))
  return success({ ...answer, projected: text(projection.projected), upperLimit: text(projection.upperLimit) })
}

const nameOf = (line: SpendingLineRow): string => line.source_id ?? line.number

const orderedLines = (database: Database, grant: GrantRow): SpendingLineRow[] =>
  spendingLines(database, grant.id).toSorted(
    (one, other) => compare(one.date, other.date) || compare(nameOf(one), nameOf(other)) || one.line_number - other.line_number,
  )

/** The items with what a person looks for in the file of vouchers. */
function described(items: readonly SampledItem[], lines: readonly SpendingLineRow[]): SpendingSample['items'] {
  const byKey = new Map(lines.map((line) => [itemKey({ voucher: nameOf(line), line: line.line_number }), line]))
  return items.flatMap((item) => {
    const line = byKey.get(itemKey(item))
    if (!line) return []
    return [
      { ...item, voucherKey: `posted:${line.voucher_id}`, date: line.date, label: line.label, budgetLine: line.budget_line },
    ]
  })
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

interface Drawn {
  readonly items: readonly SampledItem[]
  readonly interval: Rate | null
  readonly startXof: number | null
  readonly populationXof: number
  readonly strata: ReadonlyMap<SampledItem['stratum'], number>
}

function drawSample(
  population: readonly PopulationItem[],
  { method, size, seed, start, above }: SampleRequest,
): Drawn | undefined {
  const draw = seededDraw(seed)
  const units = monetaryUnitSample(population, size, start, draw)
  if (!units) return undefined
  if (method === 'mus') return { ...units, strata: new Map() }
  const drawn = method === 'random' ? randomSample(population, size, draw) : stratifiedSample(population, size, above, draw)
  return { ...drawn, interval: null, startXof: null, populationXof: units.populationXof }
}

const startFaults = ({ interval }: Drawn, { start }: SampleRequest): Fault[] =>
  start !== undefined && interval && (start <= 0 || BigInt(start) * interval.denominator > interval.numerator)
    ? [fault('SAMPLE_START', undefined, { start, interval: text(interval) })]
    : []

function errorFaults(items: readonly SampledItem[], errors: SampleRequest['errors']): Fault[] {
  const drawn = new Map(items.map((item) => [itemKey(item), item.amountXof]))
  return errors.flatMap((error) => {
    const { voucher, line, amountXof } = error
    const most = drawn.get(itemKey(error))
    if (most === undefined) return [fault('SAMPLE_ERROR_UNKNOWN', undefined, { voucher, line })]
    return amountXof <= 0 || amountXof > most ? [fault('SAMPLE_ERROR_AMOUNT', undefined, { voucher, line, most })] : []
  })
}

const text = (ratio: Rate | null): string => (ratio ? rateToText(ratio, DECIMALS).replace(/\.00$/, '') : '')
