import fc from 'fast-check'
import { convert } from '../../domain/conversion/convert.ts'
import { rowsToFreeze } from '../../domain/conversion/frozen-rows.ts'
import type {
  ConversionMethod,
  ConversionOutcome,
  ConversionRequest,
  FrozenRow,
  FundReceipt,
  SpendingLine,
} from '../../domain/conversion/model.ts'
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

const receipts = (most: number, smallestXof: number) =>
  fc.array(
    fc.record({
      date,
      xof: fc.integer({ min: smallestXof, max: 6_000 }),
      donorMinor: fc.integer({ min: 1, max: 900 }),
      late: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: most },
  )

const drafts = fc.array(
  fc.record({
    date,
    kind: fc.constantFrom(
      'spend',
      'spend',
      'spend',
      'spend',
      'refund',
      'own',
      'zero',
      'reverse',
      'reverse',
      'correct',
      'correct-more',
      'add',
    ),
    xof: fc.integer({ min: 1, max: 3_000 }),
    source: fc.constantFrom('A', 'B', 'C', 'D'),
    late: fc.constantFrom(0, 0, 0, 1, 3),
    original: fc.nat(),
    percent: fc.integer({ min: 1, max: 99 }),
  }),
  { maxLength: 24 },
)

/** The number of months that must be closed before a thing dated then is late. */
const monthIndex = (day: string): number => Number(day.slice(5, 7))

const lateness = (day: string, late: number): number => (late === 0 ? 0 : Math.min(MONTHS, monthIndex(day) - 1 + late))

type Draft = Parameters<Parameters<typeof drafts.map>[0]>[0][number]

function linesOf(all: readonly Draft[]): Known<SpendingLine>[] {
  const lines: Known<SpendingLine>[] = []
  for (const [index, draft] of all.entries()) {
    const base = { key: `L${index}`, date: draft.date, sourceId: `${draft.source}${index % 3}`, lineNumber: 1 + (index % 2) }
    const afterClosings = lateness(draft.date, draft.late)
    const original = lines[draft.original % Math.max(1, lines.length)]
    if (draft.kind === 'own') lines.push({ what: { ...base, xof: draft.xof, ownDonorMinor: draft.percent }, afterClosings })
    else if (draft.kind === 'zero') lines.push({ what: { ...base, xof: 0 }, afterClosings })
    else if (draft.kind === 'refund') lines.push({ what: { ...base, xof: -draft.xof }, afterClosings })
    else if (draft.kind === 'spend' || !original || original.what.xof === 0)
      lines.push({ what: { ...base, xof: draft.xof }, afterClosings })
    else {
      const size = original.what.xof
      const part = Math.trunc((size * draft.percent) / 100)
      const xof = { reverse: -size, correct: -part, 'correct-more': -size - part, add: part }[draft.kind]
      // A correction is never dated before what it corrects.
      const date = base.date < original.what.date ? original.what.date : base.date
      lines.push({
        what: { ...base, date, xof: xof === 0 ? 0 : xof, corrects: original.what.key },
        afterClosings: Math.max(lateness(date, draft.late), original.afterClosings),
      })
    }
  }
  return lines
}

export const scenarios = (options: { readonly ample?: boolean } = {}): fc.Arbitrary<Scenario> =>
  fc.tuple(receipts(options.ample ? 3 : 6, 0), drafts, fc.integer({ min: 0, max: MONTHS })).map(([money, all, closings]) => ({
    receipts: [
      ...(options.ample
        ? [{ what: { label: 'T0', date: '2020-01-01', sequence: 0, donorMinor: 7_919, xof: 600_011 }, afterClosings: 0 }]
        : []),
      ...money.map(({ late, ...figures }, index) => ({
        what: { ...figures, label: `T${index + 1}`, sequence: index + 1 },
        afterClosings: lateness(figures.date, late === 2 ? 1 : 0),
      })),
    ],
    lines: linesOf(all),
    closings,
  }))

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
