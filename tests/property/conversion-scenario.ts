import fc from 'fast-check'
import { convert } from '../../domain/conversion/convert.ts'
import type {
  ConversionMethod,
  ConversionOutcome,
  ConversionRequest,
  FrozenRow,
  FundReceipt,
  SpendingLine,
} from '../../domain/conversion/model.ts'
import { rowsToFreeze } from '../../domain/conversion/rows-to-freeze.ts'
import { addMonths, type Month } from '../../shared/time/period.ts'

export const METHODS: readonly ConversionMethod[] = ['WA_CUM', 'WA_MOVING', 'FIFO', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE']
const MONTHS = 6

/** Something that happens in a month and becomes known when so many months have been closed (late, when its own is among them). */
interface Known<T> {
  readonly what: T
  readonly afterClosings: number
}

export interface Scenario {
  readonly receipts: readonly Known<FundReceipt>[]
  readonly lines: readonly Known<SpendingLine>[]
  readonly closings: number
}

const date = fc
  .tuple(fc.integer({ min: 1, max: MONTHS }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2020-0${month}-${String(day).padStart(2, '0')}`)

const receipts = (most: number) =>
  fc.array(
    fc.record({
      date,
      xof: fc.integer({ min: 0, max: 6_000 }),
      donorMinor: fc.integer({ min: 1, max: 900 }),
      late: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: most },
  )

type Kind = 'spend' | 'refund' | 'own' | 'zero' | 'reverse' | 'correct' | 'correct-more' | 'add'

interface Draft {
  readonly date: string
  readonly kind: Kind
  readonly xof: number
  readonly source: string
  readonly late: number
  readonly original: number
  readonly percent: number
}

const draftsOf = (...kinds: readonly Kind[]): fc.Arbitrary<Draft[]> =>
  fc.array(
    fc.record({
      date,
      kind: fc.constantFrom(...kinds),
      xof: fc.integer({ min: 1, max: 3_000 }),
      source: fc.constantFrom('A', 'B', 'C', 'D'),
      late: fc.constantFrom(0, 0, 0, 1, 3),
      original: fc.nat(),
      percent: fc.integer({ min: 1, max: 99 }),
    }),
    { maxLength: 24 },
  )

const PLAIN: readonly Kind[] = ['spend', 'spend', 'spend', 'spend', 'own', 'zero', 'reverse', 'correct']

/** The number of months that must be closed before a thing dated then is late. */
const monthIndex = (day: string): number => Number(day.slice(5, 7))

const lateness = (day: string, late: number): number => (late === 0 ? 0 : Math.min(MONTHS, monthIndex(day) - 1 + late))

/** Plain: a line in XOF is corrected at most once, by no more than itself, and no correction is corrected. */
function linesOf(all: readonly Draft[], plain: boolean): Known<SpendingLine>[] {
  const lines: Known<SpendingLine>[] = []
  const corrected = new Set<string>()
  for (const [index, draft] of all.entries()) {
    const original = lines[draft.original % Math.max(1, lines.length)]
    const known = original?.what
    const simple = !known || known.xof === 0 || (plain && (corrected.has(known.key) || known.corrects || known.ownDonorMinor))
    const kind = simple && !['refund', 'own', 'zero'].includes(draft.kind) ? 'spend' : draft.kind
    const base = { key: `L${index}`, date: draft.date, sourceId: `${draft.source}${index % 3}`, lineNumber: 1 + (index % 2) }
    const afterClosings = lateness(draft.date, draft.late)
    if (kind === 'own') lines.push({ what: { ...base, xof: draft.xof, ownDonorMinor: draft.percent }, afterClosings })
    else if (kind === 'zero') lines.push({ what: { ...base, xof: 0 }, afterClosings })
    else if (kind === 'refund') lines.push({ what: { ...base, xof: -draft.xof }, afterClosings })
    else if (kind === 'spend' || !original) lines.push({ what: { ...base, xof: draft.xof }, afterClosings })
    else {
      const size = original.what.xof
      const part = Math.trunc((size * draft.percent) / 100)
      const xof = { reverse: -size, correct: -part, 'correct-more': -size - part, add: part }[kind]
      // A correction is never dated before what it corrects.
      const day = base.date < original.what.date ? original.what.date : base.date
      corrected.add(original.what.key)
      lines.push({
        what: { ...base, date: day, xof: xof === 0 ? 0 : xof, corrects: original.what.key },
        afterClosings: Math.max(lateness(day, draft.late), original.afterClosings),
      })
    }
  }
  return lines
}

/** Small amounts find the corners; the largest that a line may carry finds what is not exact. */
const scales = fc.constantFrom(1, 1, 1, 300_000_007)

interface ScenarioOptions {
  /** Enough money from the start. */
  readonly ample?: boolean
  /** No negative line but reversals and partial corrections. */
  readonly plain?: boolean
  /** No large amounts. */
  readonly small?: boolean
}

export const scenarios = (options: ScenarioOptions = {}): fc.Arbitrary<Scenario> => {
  const kinds: readonly Kind[] = options.plain ? PLAIN : [...PLAIN, 'refund', 'reverse', 'correct-more', 'add']
  const parts = fc.tuple(
    receipts(options.ample ? 3 : 6),
    draftsOf(...kinds),
    fc.integer({ min: 0, max: MONTHS }),
    options.small ? fc.constant(1) : scales,
  )
  return parts.map(([money, all, closings, scale]) => {
    const first = { label: 'T0', date: '2020-01-01', sequence: 0, donorMinor: 7_919 * scale, xof: 600_011 * scale }
    const layers = money.map(({ late, xof, donorMinor, ...figures }, index) => ({
      what: { ...figures, xof: xof * scale, donorMinor: donorMinor * scale, label: `T${index + 1}`, sequence: index + 1 },
      afterClosings: lateness(figures.date, late === 2 ? 1 : 0),
    }))
    return {
      receipts: options.ample ? [{ what: first, afterClosings: 0 }, ...layers] : layers,
      lines: linesOf(
        all.map((draft) => ({ ...draft, xof: draft.xof * scale })),
        options.plain ?? false,
      ),
      closings,
    }
  })
}

export const rateOfMonth = (month: Month) => ({
  rate: { numerator: BigInt(600 + Number(month.slice(5, 7)) * 7), denominator: 1n },
  dated: month,
  source: 'table',
  evidence: null,
})

export function requestOf(
  scenario: Scenario,
  method: ConversionMethod,
  provisional: ConversionRequest['provisional'] = 'MONTHLY_TABLE',
): ConversionRequest {
  return {
    method,
    donorCurrency: 'GBP',
    budgetRate: { numerator: 777n, denominator: 1n },
    provisional,
    receipts: scenario.receipts.map(({ what }) => what),
    lines: scenario.lines.map(({ what }) => what),
    frozenMonths: [],
    frozenRows: [],
    rates: { month: rateOfMonth, day: (day) => rateOfMonth(addMonths(day.slice(0, 7), Number(day.slice(8)) > 14 ? 1 : 0)) },
  }
}

/** Lives through the months: each is closed with what was known by then. `knownFromStart` takes lateness away. */
export function live(
  scenario: Scenario,
  method: ConversionMethod,
  knownFromStart = false,
): { request: ConversionRequest; frozen: FrozenRow[] } {
  const whole = requestOf(scenario, method)
  let frozenRows: FrozenRow[] = []
  const frozenMonths: Month[] = []
  for (let closed = 0; closed < scenario.closings; closed += 1) {
    const known = <T>(things: readonly Known<T>[]): T[] =>
      things.filter(({ afterClosings }) => knownFromStart || afterClosings <= closed).map(({ what }) => what)
    const request = { ...whole, receipts: known(scenario.receipts), lines: known(scenario.lines), frozenMonths, frozenRows }
    const month = `2020-0${closed + 1}`
    frozenRows = [...frozenRows, ...rowsToFreeze(convert(request), month)]
    frozenMonths.push(month)
  }
  return { request: { ...whole, frozenMonths, frozenRows }, frozen: frozenRows }
}

export const figures = (outcome: ConversionOutcome): unknown[] =>
  outcome.rows.map((row) => [
    row.lineKey,
    row.month,
    row.date,
    row.xof,
    row.rate && `${row.rate.numerator}/${row.rate.denominator}`,
    row.tranche,
    row.donorMinor,
    row.adjustment,
    row.coversXof,
    row.coversDonorMinor,
  ])
