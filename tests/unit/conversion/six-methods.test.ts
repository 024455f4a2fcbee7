import { describe, expect, it } from 'vitest'
import { convert } from '../../../domain/conversion/convert.ts'
import type { ConversionMethod, ConversionOutcome } from '../../../domain/conversion/model.ts'
import { rateToText } from '../../../shared/money/rate.ts'
import { brief, close, ofLine, ofMonth, pence, total } from './grant-fixture.ts'
import example from './worked-example.json' with { type: 'json' }
import { EXPENSES, LINES, RECEIPTS, workedExample } from './worked-example.ts'

const of = (method: ConversionMethod): ConversionOutcome => convert(workedExample({ method }))

const byBudgetLine = (outcome: ConversionOutcome): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { id, budgetLine } of EXPENSES) sums[budgetLine] = (sums[budgetLine] ?? 0) + total(ofLine(outcome, id))
  return sums
}

const monthTotals = (outcome: ConversionOutcome): number[] =>
  ['2020-01', '2020-02', '2020-03'].map((month) => total(ofMonth(outcome, month)))

const closings = (outcome: ConversionOutcome): (readonly [string, number, number])[] =>
  outcome.months.map(({ month, closingXof, closingDonorMinor }) => [month, closingXof, closingDonorMinor])

describe('the worked example of spec 07 §6.i', () => {
  it('keeps the three receipts and the eleven expenses of the specification', () => {
    expect(RECEIPTS.reduce((sum, { xof }) => sum + xof, 0)).toBe(76_566_000)
    expect(LINES.reduce((sum, { xof }) => sum + xof, 0)).toBe(58_723_500)
  })

  it.each([
    ['WA_CUM', 'frozen', '76209.82', ['16182.17', '27499.18', '32528.47']],
    ['WA_MOVING', 'moving', '76470.54', ['16182.17', '27444.38', '32843.99']],
    ['FIFO', 'fifo', '76101.66', ['16182.17', '27606.13', '32313.36']],
    ['MONTHLY_TABLE', 'monthly', '76729.76', ['16250.64', '27372.99', '33106.13']],
  ] as const)('%s gives every line, every month and the total', (method, column, sum, months) => {
    const outcome = of(method)
    expect(outcome.faults).toEqual([])
    expect(EXPENSES.map(({ id }) => [id, total(ofLine(outcome, id))])).toEqual(
      EXPENSES.map((row) => [row.id, pence(row[column])]),
    )
    expect(monthTotals(outcome)).toEqual(months.map(pence))
    expect(total(outcome.rows)).toBe(pence(sum))
  })

  it('WA_CUM: the rate of each month, the balance and the totals by line', () => {
    const outcome = of('WA_CUM')
    expect(outcome.months.map(({ rate }) => rate && rateToText(rate))).toEqual(['771.250000', '775.923077', '765.660000'])
    expect(outcome.months.at(-1)).toMatchObject({ closingXof: 17_842_500, closingDonorMinor: pence('23790.18') })
    expect(byBudgetLine(outcome)).toEqual({
      A1: pence('28212.98'),
      B1: pence('32768.07'),
      B2: pence('10074.48'),
      C1: pence('5154.29'),
    })
  })

  it('WA_CUM restated: one rate for all, and the balance', () => {
    const outcome = convert(workedExample({ method: 'WA_CUM', restatedTo: '2020-03-31' }))
    expect(EXPENSES.map(({ id }) => total(ofLine(outcome, id)))).toEqual(EXPENSES.map(({ restated }) => pence(restated)))
    expect(monthTotals(outcome)).toEqual([pence('16300.31'), pence('27867.78'), pence('32528.47')])
    expect(total(outcome.rows)).toBe(pence('76696.56'))
    expect(outcome.months.at(-1)?.closingDonorMinor).toBe(pence('23303.44'))
  })

  it('WA_CUM restated counts only receipts dated up to the day', () => {
    const outcome = convert(workedExample({ method: 'WA_CUM', restatedTo: '2020-03-11' }))
    expect(outcome.rows.every(({ rate }) => rate !== null && rateToText(rate) === '775.923077')).toBe(true)
  })

  it('WA_MOVING: the pool of each month', () => {
    const outcome = of('WA_MOVING')
    expect(outcome.months.map(({ rate }) => rate && rateToText(rate))).toEqual(['771.250000', '777.472083', '758.304663'])
    expect(closings(outcome)).toEqual([
      ['2020-01', 18_369_500, pence('23817.83')],
      ['2020-02', 16_617_250, pence('21373.45')],
      ['2020-03', 17_842_500, pence('23529.46')],
    ])
  })

  it('FIFO: lines split over layers, and the residual of a layer wins over plain rounding', () => {
    const outcome = of('FIFO')
    expect(brief(outcome.rows)).toEqual([
      'E02 2020-01 T1 3980500 516110',
      'E01 2020-01 T1 7250000 940032',
      'E03 2020-01 T1 1250000 162075',
      'E05 2020-02 T1 9862250 1278736',
      'E07 2020-02 T1 2750000 356564',
      'E04 2020-02 T1 5757250 746483',
      'E04 2020-02 T2 1492750 190548',
      'E06 2020-02 T2 1475000 188282',
      'E09 2020-03 T2 11405750 1455929',
      'E11 2020-03 T2 5000000 638244',
      'E08 2020-03 T2 211500 26997',
      'E08 2020-03 T3 7038500 942740',
      'E10 2020-03 T3 1250000 167426',
    ])
    expect(outcome.rows.filter((row) => row.residual).map((row) => [row.lineKey, row.tranche])).toEqual([
      ['E04', 'T1'],
      ['E08', 'T2'],
    ])
    expect(outcome.layers.map(({ label, leftXof, leftDonorMinor }) => [label, leftXof, leftDonorMinor])).toEqual([
      ['T1', 0, 0],
      ['T2', 0, 0],
      ['T3', 17_842_500, pence('23898.34')],
    ])
    expect(outcome.months.at(-1)).toMatchObject({ closingXof: 17_842_500, closingDonorMinor: pence('23898.34'), rate: null })
    expect(byBudgetLine(outcome)).toEqual({
      A1: pence('28468.00'),
      B1: pence('32507.75'),
      B2: pence('9948.08'),
      C1: pence('5177.83'),
    })
  })

  it('MONTHLY_TABLE: each row carries the publication of its rate', () => {
    const outcome = of('MONTHLY_TABLE')
    expect(ofLine(outcome, 'E05')[0]?.tableRate).toMatchObject({ dated: '2020-02', evidence: 'table-2020-02.pdf' })
    expect(ofLine(convert(close(workedExample({ method: 'MONTHLY_TABLE' }), '2020-01', '2020-02')), 'E05')[0]).toMatchObject({
      frozen: true,
      tableRate: { dated: '2020-02' },
    })
  })

  it('BUDGET_RATE: 770 for every line', () => {
    const outcome = of('BUDGET_RATE')
    expect(total(outcome.rows)).toBe(pence('76264.28'))
    expect(outcome.rows.every(({ rate, tranche }) => rate !== null && rateToText(rate) === '770.000000' && tranche === '')).toBe(
      true,
    )
  })

  it('SPOT_DAY: the rate of each day, missing days named', () => {
    const rates = workedExample().rates
    const outcome = convert(
      workedExample({
        method: 'SPOT_DAY',
        rates: { month: rates.month, day: (date) => (date < '2020-03-30' ? rates.month(date.slice(0, 7)) : undefined) },
      }),
    )
    expect(total(ofMonth(outcome, '2020-02'))).toBe(pence('27372.99'))
    expect(ofLine(outcome, 'E08')[0]).toMatchObject({ donorMinor: null, rate: null, xof: 7_250_000 })
    expect(outcome.faults).toEqual([
      { code: 'RATE_MISSING', place: { kind: 'voucher', voucher: 'E08', line: 1 }, details: { date: '2020-03-31', lines: 2 } },
    ])
  })

  it.each(['WA_CUM', 'WA_MOVING', 'FIFO', 'MONTHLY_TABLE', 'BUDGET_RATE'] as const)(
    '%s: the months closed one by one give the same figures',
    (method) => {
      const open = convert(workedExample({ method }))
      const closed = convert(close(workedExample({ method }), '2020-01', '2020-02', '2020-03'))
      expect(brief(closed.rows)).toEqual(brief(open.rows))
      expect(closed.rows.every((row) => row.frozen)).toBe(true)
      expect(closed.layers).toEqual(open.layers)
      expect(closed.months.map(({ month, closingXof, closingDonorMinor }) => [month, closingXof, closingDonorMinor])).toEqual(
        closings(open),
      )
      expect(closed.months.map(({ rate }) => rate && rateToText(rate))).toEqual(
        open.months.map(({ rate }) => rate && rateToText(rate)),
      )
    },
  )

  it('agrees with the machine-readable copy of the specification', () => {
    const lines = (method: ConversionMethod): [string, number][] => EXPENSES.map(({ id }) => [id, total(ofLine(of(method), id))])
    const stated = (rows: readonly (readonly unknown[])[]): [string, number][] =>
      rows.map((row) => [String(row[0]), pence(String(row.at(-1)))])
    expect(lines('WA_CUM')).toEqual(stated(example.W1.lines))
    expect(lines('WA_MOVING')).toEqual(stated(example.W2.lines))
    expect(lines('FIFO').sort()).toEqual(stated(example.FIFO.lines).sort())
    expect(lines('MONTHLY_TABLE')).toEqual(stated(example.MONTHLY.lines))
    expect(RECEIPTS.map(({ label, date, xof }) => [label, date, xof])).toEqual(
      example.receipts.map((row) => [row[0], row[1], row[4]]),
    )
  })
})
