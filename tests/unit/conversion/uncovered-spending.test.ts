import { describe, expect, it } from 'vitest'
import { convert } from '../../../domain/conversion/convert.ts'
import { brief, close, grant, line, rate, receipt, total } from './grant-fixture.ts'

const FEBRUARY = receipt('T1', '2020-02-10', '100.00', 80_000)
const provisional = { provisional: 'BUDGET_RATE', budgetRate: rate('770') } as const

describe.each(['FIFO', 'WA_MOVING'] as const)('uncovered spending, %s', (method) => {
  it('takes the provisional rate before the first receipt', () => {
    const outcome = convert(grant({ method, ...provisional, lines: [line('A', '2020-01-15', 38_500)] }))
    expect(brief(outcome.rows)).toEqual(['A 2020-01 PROVISIONAL 38500 5000'])
    expect(outcome.faults).toEqual([])
  })

  it('without a provisional rate the amount is blank and the date named', () => {
    const lines = [line('A', '2020-01-15', 38_500), line('B', '2020-01-15', 1_000), line('C', '2020-01-20', 5)]
    for (const request of [grant({ method, lines }), grant({ method, lines, provisional: 'BUDGET_RATE' })]) {
      const outcome = convert(request)
      expect(outcome.rows.map(({ donorMinor, tranche, rate: found }) => [donorMinor, tranche, found])).toEqual([
        [null, 'PROVISIONAL', null],
        [null, 'PROVISIONAL', null],
        [null, 'PROVISIONAL', null],
      ])
      expect(outcome.faults).toEqual([
        { code: 'RATE_MISSING', place: { kind: 'voucher', voucher: 'A', line: 1 }, details: { date: '2020-01-15', lines: 2 } },
        { code: 'RATE_MISSING', place: { kind: 'voucher', voucher: 'C', line: 1 }, details: { date: '2020-01-20', lines: 1 } },
      ])
    }
  })

  it('covers what it can first: one covered and one provisional row', () => {
    const outcome = convert(grant({ method, ...provisional, receipts: [FEBRUARY], lines: [line('A', '2020-02-20', 118_500)] }))
    const paid = method === 'FIFO' ? 'T1' : '-'
    expect(brief(outcome.rows)).toEqual([`A 2020-02 ${paid} 80000 10000`, 'A 2020-02 PROVISIONAL 38500 5000'])
    expect(outcome.rows[0]?.residual).toBe(true)
  })

  it('recomputes a line of an open month at the rate of the receipt that comes next', () => {
    const outcome = convert(grant({ method, receipts: [FEBRUARY], lines: [line('A', '2020-01-15', 40_000)] }))
    expect(brief(outcome.rows)).toEqual(['A 2020-01 T1 40000 5000'])
    expect(outcome.faults).toEqual([])
  })

  it('brings the difference of a closed month as a dated catch-up, once', () => {
    const january = grant({ method, ...provisional, lines: [line('A', '2020-01-15', 38_500), line('B', '2020-01-20', 7_700)] })
    const closed = close(january, '2020-01')
    const received = { ...closed, receipts: [FEBRUARY], lines: [...closed.lines, line('C', '2020-02-20', 8_000)] }
    const outcome = convert(received)
    const paid = method === 'FIFO' ? 'T1' : '-'
    expect(brief(outcome.rows)).toEqual([
      'A 2020-01 PROVISIONAL 38500 5000',
      'B 2020-01 PROVISIONAL 7700 1000',
      `C 2020-02 ${paid} 8000 1000`,
      'A 2020-02 ADJ-T1 0 -187 adjustment', // 38 500 at 800 is 48.125 → 48.13
      'B 2020-02 ADJ-T1 0 -37 adjustment', // 7 700 at 800 is 9.625 → 9.63
    ])
    expect(outcome.rows.at(-1)).toMatchObject({ date: '2020-02-10', coversXof: 7_700, coversDonorMinor: 963 })
    const again = convert({ ...close(received, '2020-02'), lines: [...received.lines, line('D', '2020-03-01', 25_800)] })
    expect(brief(again.rows).slice(0, 5)).toEqual(brief(outcome.rows))
    // 80 000 − 38 500 − 7 700 − 8 000 = 25 800: the last line ends the money, 100.00 − 48.13 − 9.63 − 10.00.
    expect(brief(again.rows).slice(5)).toEqual([`D 2020-03 ${paid} 25800 3224`])
    expect(again.months.at(-1)).toMatchObject({ closingXof: 0, closingDonorMinor: 0 })
  })

  it('covers waiting lines in order of date and id over several receipts', () => {
    const closed = close(
      grant({ method, ...provisional, lines: [line('Z', '2020-01-15', 50_000), line('A', '2020-01-20', 50_000)] }),
      '2020-01',
    )
    const receipts = [FEBRUARY, receipt('T2', '2020-03-01', '50.00', 41_000)]
    const outcome = convert({ ...closed, receipts })
    expect(brief(outcome.rows).slice(2)).toEqual([
      'Z 2020-02 ADJ-T1 0 -244 adjustment',
      'A 2020-02 ADJ-T1 0 -146 adjustment',
      'A 2020-03 ADJ-T2 0 -159 adjustment',
    ])
    // Provisional 64.94 each; Z at 800 = 62.50; A: 30 000 for the last 37.50 of T1, 20 000 at 820 = 24.39.
    expect(total(outcome.rows)).toBe(6250 + 3750 + 2439)
    const fullyClosed = convert(close({ ...closed, receipts }, '2020-02', '2020-03'))
    expect(brief(fullyClosed.rows)).toEqual(brief(outcome.rows))
    expect(fullyClosed.months.at(-1)).toMatchObject({ closingXof: 21_000, closingDonorMinor: 5000 - 2439 })
  })

  it('books the catch-up of a receipt back-dated into a closed month in the next open month', () => {
    const lines = [line('A', '2020-01-15', 38_500), line('B', '2020-02-20', 8_000)]
    const closed = close(grant({ method, ...provisional, lines }), '2020-01', '2020-02')
    const outcome = convert({ ...closed, receipts: [FEBRUARY] })
    expect(brief(outcome.rows)).toEqual([
      'A 2020-01 PROVISIONAL 38500 5000',
      'B 2020-02 PROVISIONAL 8000 1039',
      'A 2020-03 ADJ-T1 0 -187 adjustment',
      'B 2020-03 ADJ-T1 0 -39 adjustment',
    ])
    expect(outcome.rows.at(-1)?.date).toBe('2020-03-01')
    expect(outcome.months.at(-1)).toMatchObject({
      month: '2020-03',
      closingXof: 33_500,
      closingDonorMinor: 10_000 - 4_813 - 1_000,
    })
  })

  it('takes the monthly table as provisional rate where the grant says so, with its publication', () => {
    const published = { rate: rate('700'), dated: '2020-01', source: 'HMRC', evidence: 'hmrc.pdf' }
    const rates = { month: (month: string) => (month === '2020-01' ? published : undefined), day: () => undefined }
    const lines = [line('A', '2020-01-15', 7_000), line('B', '2020-02-15', 7_000), line('C', '2020-02-16', 7_000)]
    const outcome = convert(grant({ method, provisional: 'MONTHLY_TABLE', lines, rates }))
    expect(brief(outcome.rows)).toEqual([
      'A 2020-01 PROVISIONAL 7000 1000',
      'B 2020-02 PROVISIONAL 7000 blank',
      'C 2020-02 PROVISIONAL 7000 blank',
    ])
    expect(outcome.rows[0]?.tableRate).toEqual(published)
    expect(outcome.faults).toEqual([
      { code: 'RATE_MISSING', place: { kind: 'voucher', voucher: 'B', line: 1 }, details: { date: '2020-02-15', lines: 2 } },
    ])
  })

  it('a line taken back before any receipt came costs nothing, at whatever rate', () => {
    const lines = [
      line('A', '2020-01-15', 40_000),
      line('R', '2020-01-20', -40_000, { corrects: 'A' }),
      line('B', '2020-01-25', 8_000),
    ]
    expect(brief(convert(grant({ method, ...provisional, lines })).rows)).toEqual([
      'A 2020-01 PROVISIONAL 40000 5195',
      'R 2020-01 PROVISIONAL -40000 -5195',
      'B 2020-01 PROVISIONAL 8000 1039',
    ])
    const received = convert(grant({ method, lines, receipts: [FEBRUARY] }))
    expect(received.faults).toEqual([])
    expect(brief(received.rows)).toEqual(['A 2020-01 T1 40000 5000', 'R 2020-01 T1 -40000 -5000', 'B 2020-01 T1 8000 1000'])
    expect(received.months.at(-1)).toMatchObject({ closingXof: 72_000, closingDonorMinor: 9_000 })
  })

  it('a closed provisional line that is taken back is not caught up', () => {
    const closed = close(grant({ method, ...provisional, lines: [line('A', '2020-01-15', 38_500)] }), '2020-01')
    const reversed = { ...closed, lines: [...closed.lines, line('R', '2020-02-01', -38_500, { corrects: 'A' })] }
    expect(brief(convert(reversed).rows)).toEqual(['A 2020-01 PROVISIONAL 38500 5000', 'R 2020-02 PROVISIONAL -38500 -5000'])
    const received = convert({ ...close(reversed, '2020-02'), receipts: [receipt('T1', '2020-03-10', '100.00', 80_000)] })
    expect(brief(received.rows)).toHaveLength(2)
    expect(received.months.at(-1)).toMatchObject({ closingXof: 80_000, closingDonorMinor: 10_000 })
  })

  it('a partial correction of a closed provisional line leaves the rest waiting', () => {
    const closed = close(grant({ method, ...provisional, lines: [line('A', '2020-01-15', 38_500)] }), '2020-01')
    const corrected = close(
      { ...closed, lines: [...closed.lines, line('R', '2020-02-01', -7_700, { corrects: 'A' })] },
      '2020-02',
    )
    const outcome = convert({ ...corrected, receipts: [receipt('T1', '2020-03-10', '100.00', 80_000)] })
    expect(brief(outcome.rows)).toEqual([
      'A 2020-01 PROVISIONAL 38500 5000',
      'R 2020-02 PROVISIONAL -7700 -1000',
      'A 2020-03 ADJ-T1 0 -150 adjustment', // 30 800 left: 40.00 recorded, 38.50 at 800
    ])
  })

  it('XOF that a reversal frees covers waiting lines', () => {
    const january = grant({
      method,
      ...provisional,
      receipts: [receipt('T1', '2020-01-02', '100.00', 80_000)],
      lines: [line('A', '2020-01-10', 80_000), line('B', '2020-01-20', 38_500)],
    })
    const closed = close(january, '2020-01')
    const outcome = convert({ ...closed, lines: [...closed.lines, line('R', '2020-02-05', -80_000, { corrects: 'A' })] })
    const paid = method === 'FIFO' ? 'T1' : '-'
    expect(brief(outcome.rows)).toEqual([
      `A 2020-01 ${paid} 80000 10000`,
      'B 2020-01 PROVISIONAL 38500 5000',
      `R 2020-02 ${paid} -80000 -10000`,
      'B 2020-02 ADJ-T1 0 -187 adjustment',
    ])
    expect(outcome.months.at(-1)).toMatchObject({ closingXof: 41_500, closingDonorMinor: 5_187 })
  })

  it('XOF given back is usable from its own month: a line of an earlier open month keeps its provisional row', () => {
    const january = grant({
      method,
      ...provisional,
      receipts: [receipt('T1', '2020-01-02', '100.00', 80_000)],
      lines: [
        line('A', '2020-01-10', 80_000),
        line('B', '2020-01-20', 38_500),
        line('R', '2020-02-05', -80_000, { corrects: 'A' }),
      ],
    })
    const paid = method === 'FIFO' ? 'T1' : '-'
    expect(brief(convert(january).rows)).toEqual([
      `A 2020-01 ${paid} 80000 10000`,
      'B 2020-01 PROVISIONAL 38500 5000',
      `R 2020-02 ${paid} -80000 -10000`,
      'B 2020-02 ADJ-T1 0 -187 adjustment',
    ])
    expect(brief(convert(close(january, '2020-01', '2020-02')).rows)).toEqual(brief(convert(january).rows))
    const sameMonth = {
      ...january,
      lines: january.lines.map((known) => (known.key === 'R' ? { ...known, date: '2020-01-25' } : known)),
    }
    expect(brief(convert(sameMonth).rows)).toEqual([
      `A 2020-01 ${paid} 80000 10000`,
      `B 2020-01 ${paid} 38500 4813`,
      `R 2020-01 ${paid} -80000 -10000`,
    ])
  })

  it('a refund before any receipt waits too, and goes back to the receipt that covers the spending', () => {
    const lines = [line('A', '2020-01-15', 40_000), line('N', '2020-01-20', -8_000)]
    expect(total(convert(grant({ method, ...provisional, lines })).rows)).toBe(5195 - 1039)
    const outcome = convert({ ...close(grant({ method, ...provisional, lines }), '2020-01'), receipts: [FEBRUARY] })
    expect(total(outcome.rows)).toBe(4_000)
    expect(outcome.months.at(-1)).toMatchObject({ closingXof: 48_000, closingDonorMinor: 6_000 })
  })
})

describe('uncovered spending, WA_CUM', () => {
  const january = grant({
    method: 'WA_CUM',
    ...provisional,
    lines: [line('A', '2020-01-15', 38_500), line('B', '2020-01-20', 7_700)],
  })

  it('takes the provisional rate while nothing has been received', () => {
    expect(brief(convert(january).rows)).toEqual(['A 2020-01 PROVISIONAL 38500 5000', 'B 2020-01 PROVISIONAL 7700 1000'])
    const missing = convert({ ...january, provisional: null })
    expect(missing.rows.map(({ donorMinor }) => donorMinor)).toEqual([null, null])
    expect(missing.faults.map(({ details }) => details?.date)).toEqual(['2020-01-15', '2020-01-20'])
  })

  it('recomputes an open month at the rate of the first month with a receipt', () => {
    const outcome = convert({ ...january, receipts: [FEBRUARY, receipt('T2', '2020-03-01', '10.00', 9_000)] })
    expect(brief(outcome.rows)).toEqual(['A 2020-01 - 38500 4813', 'B 2020-01 - 7700 963'])
  })

  it('catches a closed month up in the first month with a receipt, once', () => {
    const received = { ...close(january, '2020-01'), receipts: [FEBRUARY, receipt('T2', '2020-03-01', '10.00', 9_000)] }
    const outcome = convert(received)
    expect(brief(outcome.rows)).toEqual([
      'A 2020-01 PROVISIONAL 38500 5000',
      'B 2020-01 PROVISIONAL 7700 1000',
      'A 2020-02 ADJ-T1 0 -187 adjustment',
      'B 2020-02 ADJ-T1 0 -37 adjustment',
    ])
    const closed = convert(close(received, '2020-02', '2020-03'))
    expect(brief(closed.rows)).toEqual(brief(outcome.rows))
  })

  it('a reversal takes back the provisional money and its catch-up together', () => {
    const received = { ...close(january, '2020-01'), receipts: [FEBRUARY] }
    const reversal = line('R', '2020-03-01', -38_500, { corrects: 'A' })
    for (const request of [received, close(received, '2020-02')]) {
      const outcome = convert({ ...request, lines: [...request.lines, reversal] })
      expect(
        outcome.rows
          .filter(({ lineKey }) => lineKey !== 'B')
          .reduce((sum, { donorMinor }) => sum + (donorMinor ?? Number.NaN), 0),
      ).toBe(0)
    }
  })

  it('catches up a line and its closed reversal alike, so that they still cancel out', () => {
    const reversed = close(
      { ...january, lines: [...january.lines, line('R', '2020-01-25', -38_500, { corrects: 'A' })] },
      '2020-01',
    )
    const outcome = convert({ ...reversed, receipts: [FEBRUARY] })
    expect(total(outcome.rows)).toBe(963)
  })
})
