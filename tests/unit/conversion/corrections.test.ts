import { describe, expect, it } from 'vitest'
import { convert } from '../../../domain/conversion/convert.ts'
import type { ConversionMethod, ConversionOutcome, SpendingLine } from '../../../domain/conversion/model.ts'
import { rateToText } from '../../../shared/money/rate.ts'
import { brief, close, grant, line, ofLine, pence, rate, receipt, total } from './grant-fixture.ts'
import { LINES, workedExample } from './worked-example.ts'

const withLines = (method: ConversionMethod, ...lines: readonly SpendingLine[]): ConversionOutcome =>
  convert(workedExample({ method, lines: [...LINES, ...lines] }))

const layersOf = (outcome: ConversionOutcome): (readonly [string, number, number])[] =>
  outcome.layers.map(({ label, leftXof, leftDonorMinor }) => [label, leftXof, leftDonorMinor])

describe('corrections in FIFO (R-RND 5)', () => {
  it('a reversal gives back to the very layers the line used, at the same money', () => {
    const reversal = line('R08', '2020-04-01', -7_250_000, { corrects: 'E08' })
    const outcome = withLines('FIFO', reversal)
    expect(brief(ofLine(outcome, 'R08'))).toEqual(['R08 2020-04 T2 -211500 -26997', 'R08 2020-04 T3 -7038500 -942740'])
    expect(layersOf(outcome)).toEqual([
      ['T1', 0, 0],
      ['T2', 211_500, pence('269.97')],
      ['T3', 17_842_500 + 7_038_500, pence('23898.34') + pence('9427.40')],
    ])
    const next = withLines('FIFO', reversal, line('N', '2020-04-02', 211_500))
    expect(brief(ofLine(next, 'N'))).toEqual(['N 2020-04 T2 211500 26997'])
  })

  it('what is given back is not usable before', () => {
    const outcome = withLines(
      'FIFO',
      line('N', '2020-04-01', 211_500),
      line('R08', '2020-04-02', -7_250_000, { corrects: 'E08' }),
    )
    expect(ofLine(outcome, 'N').map(({ tranche }) => tranche)).toEqual(['T3'])
  })

  it('a linked partial correction takes the rate of the layer last used', () => {
    // 1 000 000 ÷ 746.60 = 1 339.4053…
    expect(brief(ofLine(withLines('FIFO', line('C', '2020-04-01', -1_000_000, { corrects: 'E08' })), 'C'))).toEqual([
      'C 2020-04 T3 -1000000 -133941',
    ])
    expect(brief(ofLine(withLines('FIFO', line('C', '2020-04-01', -7_100_000, { corrects: 'E08' })), 'C'))).toEqual([
      'C 2020-04 T2 -61500 -7850', // 61 500 ÷ 783.40 = 78.5039…
      'C 2020-04 T3 -7038500 -942740',
    ])
  })

  it('two partial corrections that take back the whole line leave nothing of it', () => {
    const first = line('C1', '2020-04-01', -3_000_001, { corrects: 'E08' })
    const outcome = withLines('FIFO', first, line('C2', '2020-04-02', -4_249_999, { corrects: 'E08' }))
    expect(total(['E08', 'C1', 'C2'].flatMap((key) => ofLine(outcome, key)))).toBe(0)
    expect(layersOf(outcome).slice(1)).toEqual([
      ['T2', 211_500, 26_997],
      ['T3', 24_881_000, pence('33325.74')],
    ])
  })

  it('a correction larger than its original: the excess is an unlinked negative', () => {
    const outcome = withLines('FIFO', line('C', '2020-04-01', -1_500_000, { corrects: 'E03' }))
    expect(brief(ofLine(outcome, 'C'))).toEqual([
      'C 2020-04 T1 -1250000 -162075',
      'C 2020-04 T3 -250000 -33485', // 250 000 ÷ 746.60 = 334.8513…
    ])
  })

  it('an unlinked negative goes back to the layer last used, then to the one before', () => {
    expect(brief(ofLine(withLines('FIFO', line('N', '2020-04-01', -250_000)), 'N'))).toEqual(['N 2020-04 T3 -250000 -33485'])
    // T3 was used for 8 288 500 XOF and £11 101.66; the rest returns to T2.
    expect(brief(ofLine(withLines('FIFO', line('N', '2020-04-01', -8_500_000)), 'N'))).toEqual([
      'N 2020-04 T2 -211500 -26998', // 211 500 ÷ 783.40 = 269.977…: a rate, not a residual
      'N 2020-04 T3 -8288500 -1110166',
    ])
  })

  it('a refund of more than was ever spent stays with the layer, at its rate', () => {
    const outcome = convert(
      grant({ receipts: [receipt('T1', '2020-01-02', '100.00', 80_000)], lines: [line('N', '2020-01-05', -8_000)] }),
    )
    expect(brief(outcome.rows)).toEqual(['N 2020-01 T1 -8000 -1000'])
    expect(layersOf(outcome)).toEqual([['T1', 88_000, 11_000]])
  })

  it('a reversal of a reversal takes the money out again', () => {
    const reversal = line('R08', '2020-04-01', -7_250_000, { corrects: 'E08' })
    const outcome = withLines('FIFO', reversal, line('RR8', '2020-04-02', 7_250_000, { corrects: 'R08' }))
    expect(brief(ofLine(outcome, 'RR8'))).toEqual(['RR8 2020-04 T2 211500 26997', 'RR8 2020-04 T3 7038500 942740'])
    expect(layersOf(outcome)).toEqual(layersOf(convert(workedExample({ method: 'FIFO' }))))
  })

  it('a reversal of a reversal pays what others have used meanwhile from the next layer', () => {
    const lines = [
      line('R08', '2020-04-01', -7_250_000, { corrects: 'E08' }),
      line('N', '2020-04-02', 211_500),
      line('RR8', '2020-04-03', 7_250_000, { corrects: 'R08' }),
    ]
    const outcome = withLines('FIFO', ...lines)
    expect(brief(ofLine(outcome, 'RR8'))).toEqual(['RR8 2020-04 T3 7250000 971068']) // 9 427.40 as before + 211 500 ÷ 746.60 = 283.284…
    expect(layersOf(outcome)[1]).toEqual(['T2', 0, 0])
  })

  it('a correction with the lower id of the same day still follows its original', () => {
    const outcome = withLines('FIFO', line('Z', '2020-04-01', 1_000), line('A', '2020-04-01', -1_000, { corrects: 'Z' }))
    expect(brief(outcome.rows.filter((row) => row.month === '2020-04'))).toEqual([
      'A 2020-04 T3 -1000 -134',
      'Z 2020-04 T3 1000 134',
    ])
  })

  it('links that lead nowhere, to itself, in a circle or to the same side are no corrections', () => {
    const outcome = convert(
      grant({
        receipts: [receipt('T1', '2020-01-02', '100.00', 80_000)],
        lines: [
          line('A', '2020-01-03', 800, { corrects: 'unknown' }),
          line('B', '2020-01-04', 1_600, { corrects: 'B' }),
          line('C', '2020-01-05', 2_400, { corrects: 'D' }),
          line('D', '2020-01-06', 3_200, { corrects: 'C' }),
          line('E', '2020-01-07', 4_000, { corrects: 'A' }),
        ],
      }),
    )
    expect(brief(outcome.rows)).toEqual(
      ['A', 'B', 'C', 'D', 'E'].map((key, index) => `${key} 2020-01 T1 ${800 * (index + 1)} ${100 * (index + 1)}`),
    )
  })

  it('a chain of closed months gives the same money as open ones', () => {
    const lines = [
      line('C', '2020-04-01', -1_000_000, { corrects: 'E08' }),
      line('R', '2020-05-01', -6_250_000, { corrects: 'E08' }),
      line('RR', '2020-06-01', 6_250_000, { corrects: 'R' }),
    ]
    const request = workedExample({ method: 'FIFO', lines: [...LINES, ...lines] })
    const closed = convert(close(request, '2020-01', '2020-02', '2020-03', '2020-04', '2020-05'))
    expect(brief(closed.rows)).toEqual(brief(convert(request).rows))
    expect(layersOf(closed)).toEqual(layersOf(convert(request)))
    // Net of 1 000 000 taken back: 9 697.37 − 1 339.41.
    expect(total(['E08', 'C', 'R', 'RR'].flatMap((key) => ofLine(closed, key)))).toBe(pence('8357.96'))
  })
})

describe('corrections in WA_MOVING (R-RND 5)', () => {
  it('a reversal returns the money of the line to the pool, never at a new rate', () => {
    const outcome = withLines('WA_MOVING', line('R', '2020-03-15', -7_250_000, { corrects: 'E01' }))
    expect(ofLine(outcome, 'R')[0]).toMatchObject({
      donorMinor: -940_032,
      xof: -7_250_000,
      rate: ofLine(outcome, 'E01')[0]?.rate,
    })
    // The month's rate was fixed before; the pool closes with what came back.
    expect(total(ofLine(outcome, 'E08'))).toBe(pence('9560.80'))
    expect(outcome.months.at(-1)).toMatchObject({ closingXof: 25_092_500, closingDonorMinor: pence('32929.78') })
  })

  it('a linked partial correction takes the rate of the original, an unlinked negative the pool’s', () => {
    const outcome = withLines(
      'WA_MOVING',
      line('C', '2020-03-31', -771_250, { corrects: 'E01' }),
      line('N', '2020-03-31', -758_305),
    )
    expect(total(ofLine(outcome, 'C'))).toBe(-100_000)
    expect(total(ofLine(outcome, 'N'))).toBe(-100_000)
  })

  it('a pool that was used up starts again at the rate of what came back', () => {
    const outcome = convert(
      grant({
        method: 'WA_MOVING',
        receipts: [receipt('T1', '2020-01-02', '100.00', 80_000), receipt('T2', '2020-02-02', '50.00', 35_000)],
        lines: [
          line('A', '2020-01-05', 80_000),
          line('B', '2020-02-05', 35_000),
          line('R', '2020-03-01', -80_000, { corrects: 'A' }),
          line('C', '2020-03-02', 8_000),
        ],
      }),
    )
    expect(brief(outcome.rows).slice(2)).toEqual(['R 2020-03 - -80000 -10000', 'C 2020-03 - 8000 1000'])
  })

  it('a reversal of a reversal takes the money out again', () => {
    const lines = [
      line('R', '2020-03-15', -7_250_000, { corrects: 'E01' }),
      line('RR', '2020-03-16', 7_250_000, { corrects: 'R' }),
    ]
    const outcome = withLines('WA_MOVING', ...lines)
    expect(total(ofLine(outcome, 'RR'))).toBe(pence('9400.32'))
    expect(outcome.months.at(-1)).toMatchObject({ closingXof: 17_842_500, closingDonorMinor: pence('23529.46') })
  })
})

describe('corrections at rates (R-RND 5)', () => {
  it.each(['WA_CUM', 'MONTHLY_TABLE'] as const)(
    '%s: the original’s money, the original’s rate, or the own month’s rate',
    (method) => {
      const original = convert(workedExample({ method }))
      const outcome = withLines(
        method,
        line('R', '2020-03-15', -7_250_000, { corrects: 'E01' }),
        line('C', '2020-03-16', -1_000_000, { corrects: 'E02' }),
        line('N', '2020-03-17', -1_000_000),
        line('M', '2020-03-18', -1_500_000, { corrects: 'E03' }),
      )
      const [january, march] = method === 'WA_CUM' ? ['771.25', '765.66'] : ['768', '752.3']
      const expected = method === 'WA_CUM' ? ['-1296.60', '-1306.06', '-326.52'] : ['-1302.08', '-1329.26', '-332.31']
      expect(total(ofLine(outcome, 'R'))).toBe(-total(ofLine(original, 'E01')))
      expect(total(ofLine(outcome, 'C'))).toBe(pence(expected[0] ?? ''))
      expect(total(ofLine(outcome, 'N'))).toBe(pence(expected[1] ?? ''))
      expect(total(ofLine(outcome, 'M'))).toBe(-total(ofLine(original, 'E03')) + pence(expected[2] ?? ''))
      for (const [key, text] of [
        ['R', january],
        ['C', january],
        ['N', march],
      ] as const) {
        const found = ofLine(outcome, key)[0]?.rate
        const wanted = rate(text ?? '')
        expect(found && rateToText(found, 12)).toBe(rateToText(wanted, 12))
      }
    },
  )

  it('a correction of a line whose rate is missing is blank too, and the date is that of the line', () => {
    const outcome = convert(
      grant({ method: 'SPOT_DAY', lines: [line('A', '2020-01-05', 1_000), line('R', '2020-02-05', -1_000, { corrects: 'A' })] }),
    )
    expect(outcome.rows.map(({ donorMinor }) => donorMinor)).toEqual([null, null])
    expect(outcome.faults.map(({ details }) => details)).toEqual([{ date: '2020-01-05', lines: 1 }])
  })

  it('a budget rate that is missing is named once', () => {
    const outcome = convert(grant({ method: 'BUDGET_RATE', lines: [line('B', '2020-02-05', 5), line('A', '2020-01-05', 5)] }))
    expect(outcome.faults).toEqual([
      {
        code: 'BUDGET_RATE_MISSING',
        place: { kind: 'voucher', voucher: 'A', line: 1 },
        details: { date: '2020-01-05', lines: 2 },
      },
    ])
  })
})
