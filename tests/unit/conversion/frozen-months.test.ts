import { describe, expect, it } from 'vitest'
import { convert } from '../../../domain/conversion/convert.ts'
import type { ConversionMethod, ConversionRequest, SpendingLine } from '../../../domain/conversion/model.ts'
import { rowsToFreeze } from '../../../domain/conversion/rows-to-freeze.ts'
import { rateToText } from '../../../shared/money/rate.ts'
import { brief, close, grant, line, ofLine, ofMonth, rate, receipt, total } from './grant-fixture.ts'
import { LINES, RECEIPTS, workedExample } from './worked-example.ts'

const FIRST_TWO = RECEIPTS.slice(0, 2)

/** January and February closed with what was known then; T3 and the lines of March come later. */
const twoClosed = (method: ConversionMethod): ConversionRequest => {
  const then = workedExample({ method, receipts: FIRST_TWO, lines: LINES.filter(({ date }) => date < '2020-03') })
  return { ...close(then, '2020-01', '2020-02'), receipts: RECEIPTS, lines: LINES }
}

const added = (request: ConversionRequest, ...lines: readonly SpendingLine[]): ConversionRequest => ({
  ...request,
  lines: [...request.lines, ...lines],
})

describe.each(['WA_CUM', 'WA_MOVING', 'FIFO', 'MONTHLY_TABLE'] as const)('closed months in %s', (method) => {
  it('keep their figures whatever comes later, and the open month takes what they left', () => {
    const open = convert(workedExample({ method }))
    const outcome = convert(twoClosed(method))
    expect(brief(outcome.rows)).toEqual(brief(open.rows))
    expect(outcome.rows.map(({ frozen }) => frozen)).toEqual(outcome.rows.map(({ month }) => month < '2020-03'))
  })

  it('a line added to a reopened month is an adjustment of the next open month', () => {
    const request = added(twoClosed(method), line('L', '2020-02-10', 1_000_000))
    const before = convert(twoClosed(method))
    const outcome = convert(request)
    expect(brief(ofMonth(outcome, '2020-01'))).toEqual(brief(ofMonth(before, '2020-01')))
    expect(brief(ofMonth(outcome, '2020-02'))).toEqual(brief(ofMonth(before, '2020-02')))
    const [row, ...more] = ofLine(outcome, 'L')
    expect(more).toEqual([])
    expect(row).toMatchObject({ month: '2020-03', date: '2020-03-01', adjustment: true, frozen: false, xof: 1_000_000 })
    // WA_CUM: February's frozen 775.923077; the table: February's 779.50; FIFO: T2; the pool of March: 758.304663.
    const expected = { WA_CUM: 128_879, WA_MOVING: 131_873, FIFO: 127_649, MONTHLY_TABLE: 128_287 }
    expect(row?.donorMinor).toBe(expected[method])
    expect(ofMonth(outcome, '2020-03').at(-1)).toBe(row)
  })

  it('an adjustment, once closed, is not booked again', () => {
    const request = close(added(twoClosed(method), line('L', '2020-02-10', 1_000_000)), '2020-03')
    const outcome = convert(added(request, line('N', '2020-04-05', 1_000)))
    expect(ofLine(outcome, 'L')).toHaveLength(1)
    expect(ofLine(outcome, 'L')[0]).toMatchObject({ month: '2020-03', date: '2020-03-01', adjustment: true, frozen: true })
    expect(brief(ofMonth(outcome, '2020-03'))).toEqual(
      brief(ofMonth(convert(added(twoClosed(method), line('L', '2020-02-10', 1_000_000))), '2020-03')),
    )
  })

  it('closing a reopened month again records nothing twice', () => {
    const request = twoClosed(method)
    expect(rowsToFreeze(convert(request), '2020-02')).toEqual([])
    expect(rowsToFreeze(convert(added(request, line('L', '2020-02-10', 5))), '2020-02')).toEqual([])
  })

  it('a line added after the last month with lines was closed is booked in the month after', () => {
    const outcome = convert(added(close(twoClosed(method), '2020-03'), line('L', '2020-01-10', 1_000)))
    expect(ofLine(outcome, 'L')[0]).toMatchObject({ month: '2020-04', adjustment: true })
    expect(outcome.months.at(-1)?.month).toBe('2020-04')
  })

  it('a late reversal of a closed line takes back its very money', () => {
    const outcome = convert(added(twoClosed(method), line('R', '2020-02-28', -9_862_250, { corrects: 'E05' })))
    expect(ofLine(outcome, 'R').every(({ month, adjustment }) => month === '2020-03' && adjustment)).toBe(true)
    expect(total([...ofLine(outcome, 'R'), ...ofLine(outcome, 'E05')])).toBe(0)
  })
})

describe('frozen conversion', () => {
  it('WA_CUM: a receipt back-dated into a closed month changes neither its rows nor the rate of a late line', () => {
    const request = { ...twoClosed('WA_CUM'), receipts: [...RECEIPTS, receipt('T9', '2020-01-20', '1.00', 100_000)] }
    const outcome = convert(added(request, line('L', '2020-01-31', 7_712_500)))
    expect(brief(ofMonth(outcome, '2020-02'))).toEqual(brief(ofMonth(convert(workedExample({ method: 'WA_CUM' })), '2020-02')))
    expect(ofLine(outcome, 'L')[0]).toMatchObject({ donorMinor: 1_000_000, month: '2020-03' })
    expect(outcome.months.slice(0, 2).map((month) => month.rate && rateToText(month.rate))).toEqual(['771.250000', '775.923077'])
  })

  it('cannot be made while a rate is missing', () => {
    const outcome = convert(grant({ lines: [line('A', '2020-01-05', 1_000)] }))
    expect(() => rowsToFreeze(outcome, '2020-01')).toThrow('no rate')
    expect(rowsToFreeze(outcome, '2020-02')).toEqual([])
  })

  it('keeps what it recorded for a line that has left donor spending', () => {
    const closed = twoClosed('FIFO')
    const outcome = convert({ ...closed, lines: closed.lines.filter(({ key }) => key !== 'E04') })
    expect(brief(outcome.rows)).toEqual(
      expect.arrayContaining(['E04 2020-02 T1 5757250 746483', 'E04 2020-02 T2 1492750 190548']),
    )
    expect(outcome.layers.at(-1)?.leftXof).toBe(17_842_500)
  })

  it('after a change of method, FIFO takes the XOF of the closed months from the oldest layers', () => {
    const closed = { ...twoClosed('WA_CUM'), method: 'FIFO' as const }
    const outcome = convert(closed)
    expect(brief(ofMonth(outcome, '2020-03'))).toEqual(brief(ofMonth(convert(workedExample({ method: 'FIFO' })), '2020-03')))
    expect(brief(ofMonth(outcome, '2020-02'))).toEqual(brief(ofMonth(convert(workedExample({ method: 'WA_CUM' })), '2020-02')))
  })

  it('WA_MOVING: a closed month shows the rate of its first line, in whatever order its rows come', () => {
    const request = close(
      grant({
        method: 'WA_MOVING',
        receipts: [receipt('T1', '2020-01-02', '100.00', 80_000), receipt('T2', '2020-02-02', '50.00', 35_000)],
        lines: [
          line('A', '2020-01-05', 80_000),
          line('B', '2020-02-05', 35_000),
          line('R', '2020-02-06', -80_000, { corrects: 'A' }),
          line('C', '2020-02-07', 8_000),
        ],
      }),
      '2020-01',
      '2020-02',
    )
    for (const frozenRows of [request.frozenRows, request.frozenRows.toReversed()]) {
      const rates = convert({ ...request, frozenRows }).months.map((month) => month.rate && rateToText(month.rate))
      expect(rates).toEqual(['800.000000', '700.000000'])
    }
  })

  it('a month that was left open before a closed one is converted with what the closed one left', () => {
    const then = workedExample({ method: 'FIFO', lines: LINES.filter(({ date }) => date.slice(0, 7) !== '2020-02') })
    const closed = close(then, '2020-01', '2020-03')
    const outcome = convert({ ...closed, lines: LINES })
    expect(outcome.layers.map(({ leftXof }) => leftXof)).toEqual([0, 0, 17_842_500])
    expect(outcome.layers.slice(0, 2).map(({ leftDonorMinor }) => leftDonorMinor)).toEqual([0, 0])
    expect(ofMonth(outcome, '2020-02').every(({ adjustment, frozen }) => !adjustment && !frozen)).toBe(true)
    expect(brief(ofMonth(outcome, '2020-03'))).toEqual(brief(ofMonth(convert(closed), '2020-03')))
  })
})

describe('own currency, zero lines and receipts', () => {
  it('a line in the grant’s own currency converts to itself and uses no layer', () => {
    const own = line('O', '2020-03-31', 7_000_000, { ownDonorMinor: 912_345 })
    for (const method of ['FIFO', 'WA_CUM', 'WA_MOVING', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE'] as const) {
      const outcome = convert(
        grant({ method, lines: [own, line('R', '2020-03-31', -7_000_000, { ownDonorMinor: -912_345, corrects: 'O' })] }),
      )
      expect(brief(outcome.rows)).toEqual(['O 2020-03 OWN 7000000 912345', 'R 2020-03 OWN -7000000 -912345'])
      expect(outcome.rows.map((row) => row.rate)).toEqual([null, null])
      expect(outcome.faults).toEqual([])
    }
    const outcome = convert(workedExample({ method: 'FIFO', lines: [...LINES, own] }))
    expect(outcome.layers.at(-1)?.leftXof).toBe(17_842_500)
    expect(brief(outcome.rows.filter(({ lineKey }) => lineKey !== 'O'))).toEqual(
      brief(convert(workedExample({ method: 'FIFO' })).rows),
    )
    const closed = convert(close(workedExample({ method: 'FIFO', lines: [...LINES, own] }), '2020-01', '2020-02', '2020-03'))
    expect(closed.layers.at(-1)?.leftXof).toBe(17_842_500)
    expect(closed.months.at(-1)?.closingDonorMinor).toBe(outcome.months.at(-1)?.closingDonorMinor)
  })

  it('in a grant kept in XOF every line is in its own currency', () => {
    const outcome = convert(grant({ donorCurrency: 'XOF', lines: [line('A', '2020-01-05', 1_234)] }))
    expect(brief(outcome.rows)).toEqual(['A 2020-01 OWN 1234 1234'])
    expect(outcome.faults).toEqual([])
  })

  it('a currency without decimals, or with three, converts at its own minor unit', () => {
    const lines = [line('A', '2020-01-05', 1_000)]
    const budgetRate = rate('4')
    expect(convert(grant({ method: 'BUDGET_RATE', donorCurrency: 'JPY', budgetRate, lines })).rows[0]?.donorMinor).toBe(250)
    expect(convert(grant({ method: 'BUDGET_RATE', donorCurrency: 'TND', budgetRate, lines })).rows[0]?.donorMinor).toBe(250_000)
  })

  it('a line of zero XOF is a row of zero and needs no rate', () => {
    for (const method of ['FIFO', 'WA_CUM', 'WA_MOVING', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE'] as const) {
      const outcome = convert(grant({ method, lines: [line('Z', '2020-01-05', 0)] }))
      expect(brief(outcome.rows)).toEqual(['Z 2020-01 - 0 0'])
      expect(outcome.faults).toEqual([])
    }
  })

  it('a receipt without XOF is no layer and no part of an average', () => {
    const receipts = [...RECEIPTS, { label: 'T4', date: '2020-03-20', sequence: 1, donorMinor: 5_000_000, xof: 0 }]
    expect(convert(workedExample({ method: 'FIFO', receipts })).layers.map(({ label }) => label)).toEqual(['T1', 'T2', 'T3'])
    for (const method of ['WA_CUM', 'WA_MOVING'] as const) {
      expect(brief(convert(workedExample({ method, receipts })).rows)).toEqual(brief(convert(workedExample({ method })).rows))
    }
  })

  it('two receipts of one day are used in their sequence', () => {
    const receipts = [
      { label: 'B', date: '2020-01-02', sequence: 2, donorMinor: 10_000, xof: 80_000 },
      { label: 'A', date: '2020-01-02', sequence: 10, donorMinor: 10_000, xof: 70_000 },
    ]
    expect(brief(convert(grant({ receipts, lines: [line('L', '2020-01-01', 80_001)] })).rows)).toEqual([
      'L 2020-01 B 80000 10000',
      'L 2020-01 A 1 0',
    ])
  })

  it('refuses receipts that cannot be layers', () => {
    const bad = (more: object) => () =>
      convert(grant({ receipts: [{ label: 'T1', date: '2020-01-02', sequence: 1, donorMinor: 1, xof: 1, ...more }] }))
    expect(bad({ xof: -1 })).toThrow('positive')
    expect(bad({ donorMinor: 0 })).toThrow('positive')
    for (const label of ['', 'OWN', 'PROVISIONAL', 'ADJ-T1']) expect(bad({ label })).toThrow('cannot be called')
    expect(() =>
      convert(grant({ receipts: [receipt('T1', '2020-01-02', '1.00', 1), receipt('T1', '2020-01-03', '1.00', 1)] })),
    ).toThrow('two receipts')
    expect(() => convert(grant({ lines: [line('A', '2020-01-02', 1), line('A', '2020-01-03', 1)] }))).toThrow('same key')
  })

  it('an empty grant converts to nothing', () => {
    expect(convert(grant())).toEqual({ method: 'FIFO', rows: [], layers: [], months: [], faults: [] })
  })

  it('pennies that rounding up would overdraw stay within the layer', () => {
    // 4 XOF for 2 p: half a penny each, rounded up; the third and fourth find no penny left.
    const lines = ['A', 'B', 'C', 'D'].map((key) => line(key, '2020-01-05', 1))
    for (const method of ['FIFO', 'WA_MOVING'] as const) {
      const outcome = convert(grant({ method, receipts: [receipt('T1', '2020-01-02', '0.02', 4)], lines }))
      expect(outcome.rows.map(({ donorMinor }) => donorMinor)).toEqual([1, 1, 0, 0])
      expect(outcome.rows.map(({ residual }) => residual)).toEqual([false, false, false, true])
    }
  })
})
