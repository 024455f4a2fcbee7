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

/** A sample as it was drawn, with what its errors are projected on. */
export interface DrawnSpending {
  readonly items: SpendingSample['items']
  /** Exact, in francs; null where the method has none. */
  readonly interval: Rate | null
  readonly startXof: number | null
  readonly populationXof: number
  readonly strata: ReadonlyMap<SampledItem['stratum'], number>
}

/**
 * Draws a sample of a grant's donor spending in the order of dates, source ids and lines (spec 10 `audit sample`), and projects the errors found in
 * it. Nothing is written: seed, start and size are all that a second auditor needs. Refused, all at once: a size below one or beyond a
 * hundred thousand, nothing spent, a start at or below zero or beyond the interval, an error of a line that was not drawn or larger than it.
 */
export function sampleSpending(database: Database, grant: GrantRow, request: SampleRequest): Result<SpendingSample> {
  const drawn = drawSpending(database, grant, request)
  if (!drawn.ok) return drawn
  const faults = errorFaults(drawn.value.items, request.errors)
  if (faults.length > 0) return failure(...faults)
  const projection = projectSample(drawn.value, request.confidence, request.errors)
  if (!projection.ok) return projection
  const { items, interval, populationXof, startXof } = drawn.value
  return success({ populationXof, startXof, items, interval: francsText(interval), ...projection.value })
}

/** Draws the items alone; with `untilSequence`, from the books as they stood at that event of the chain. */
export function drawSpending(
  database: Database,
  grant: GrantRow,
  request: Omit<SampleRequest, 'errors'>,
  untilSequence?: number,
): Result<DrawnSpending> {
  if (!Number.isSafeInteger(request.size) || request.size < 1 || request.size > LARGEST_SAMPLE)
    return failure(fault('SAMPLE_SIZE', undefined, { largest: LARGEST_SAMPLE }))
  const lines = orderedLines(database, grant).filter(
    ({ chainSequence }) => untilSequence === undefined || chainSequence <= untilSequence,
  )
  const population = lines.map((line) => ({ voucher: nameOf(line), line: line.lineNumber, amountXof: line.amountXof }))
  const drawn = drawSample(population, request)
  if (!drawn) return failure(fault('SAMPLE_EMPTY', undefined, { grant: grant.code }))
  const faults = startFaults(drawn, request)
  return faults.length > 0 ? failure(...faults) : success({ ...drawn, items: described(drawn.items, lines) })
}

/** What the errors found say of the population; refused when there are more of them than reliability factors. */
export function projectSample(
  { items, interval, strata }: Pick<DrawnSpending, 'items' | 'interval' | 'strata'>,
  confidence: SampleRequest['confidence'],
  errors: SampleRequest['errors'],
): Result<Pick<SpendingSample, 'projected' | 'upperLimit'>> {
  if (!interval) return success({ projected: francsText(projectByRatio(items, strata, errors)), upperLimit: '' })
  const projection = projectErrors(items, interval, errors, factors[confidence])
  if (!projection) return failure(fault('SAMPLE_ERRORS_MANY', undefined, { count: factors[confidence].length - 1 }))
  return success({ projected: francsText(projection.projected), upperLimit: francsText(projection.upperLimit) })
}

const nameOf = (line: SpendingLineRow): string => line.sourceId ?? line.number

const orderedLines = (database: Database, grant: GrantRow): SpendingLineRow[] =>
  spendingLines(database, grant.id).toSorted(
    (one, other) => compare(one.date, other.date) || compare(nameOf(one), nameOf(other)) || one.lineNumber - other.lineNumber,
  )

/** The items with what a person looks for in the file of vouchers. */
function described(items: readonly SampledItem[], lines: readonly SpendingLineRow[]): SpendingSample['items'] {
  const byKey = new Map(lines.map((line) => [itemKey({ voucher: nameOf(line), line: line.lineNumber }), line]))
  return items.flatMap((item) => {
    const line = byKey.get(itemKey(item))
    if (!line) return []
    return [{ ...item, voucherKey: `posted:${line.voucherId}`, date: line.date, label: line.label, budgetLine: line.budgetLine }]
  })
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

interface Drawn extends Omit<DrawnSpending, 'items'> {
  readonly items: readonly SampledItem[]
}

function drawSample(
  population: readonly PopulationItem[],
  { method, size, seed, start, above }: Omit<SampleRequest, 'errors'>,
): Drawn | undefined {
  const draw = seededDraw(seed)
  const units = monetaryUnitSample(population, size, start, draw)
  if (!units) return undefined
  if (method === 'mus') return { ...units, strata: new Map() }
  const drawn = method === 'random' ? randomSample(population, size, draw) : stratifiedSample(population, size, above, draw)
  return { ...drawn, interval: null, startXof: null, populationXof: units.populationXof }
}

const startFaults = ({ interval }: Drawn, { start }: Pick<SampleRequest, 'start'>): Fault[] =>
  start !== undefined && interval && (start <= 0 || BigInt(start) * interval.denominator > interval.numerator)
    ? [fault('SAMPLE_START', undefined, { start, interval: francsText(interval) })]
    : []

/** Errors of lines that were not drawn, and errors of nothing or of more than the line. */
export function errorFaults(items: readonly PopulationItem[], errors: SampleRequest['errors']): Fault[] {
  const drawn = new Map(items.map((item) => [itemKey(item), item.amountXof]))
  return errors.flatMap((error) => {
    const { voucher, line, amountXof } = error
    const most = drawn.get(itemKey(error))
    if (most === undefined) return [fault('SAMPLE_ERROR_UNKNOWN', undefined, { voucher, line })]
    return amountXof <= 0 || amountXof > most ? [fault('SAMPLE_ERROR_AMOUNT', undefined, { voucher, line, most })] : []
  })
}

/** Francs as decimal text, two decimals at most; blank where there is no figure. */
export const francsText = (ratio: Rate | null): string => (ratio ? rateToText(ratio, DECIMALS).replace(/\.00$/, '') : '')
