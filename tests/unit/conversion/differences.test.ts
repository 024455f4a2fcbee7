import { describe, expect, it } from 'vitest'
import { convert } from '../../../domain/conversion/convert.ts'
import {
  budgetRateEffect,
  catchUpAmount,
  realisedDifference,
  totalDonorMinor,
  unrealisedDifference,
} from '../../../domain/conversion/differences.ts'
import type { ConversionMethod, ConversionRow } from '../../../domain/conversion/model.ts'
import { roundingGap } from '../../../domain/conversion/rounding-gap.ts'
import { close, grant, line, pence, rate, receipt } from './grant-fixture.ts'
import { RECEIPTS, workedExample } from './worked-example.ts'

const rows = (method: ConversionMethod): readonly ConversionRow[] => convert(workedExample({ method })).rows
const restated = (): readonly ConversionRow[] => convert(workedExample({ method: 'WA_CUM', restatedTo: '2020-03-31' })).rows
const closing = (method: ConversionMethod) => {
  const state = convert(workedExample({ method })).months.at(-1)
  if (!state) throw new Error('no month')
  return state
}

describe('exchange differences (spec 07 §6.i)', () => {
  it('realised: reported at the monthly table less the cost of the XOF spent', () => {
    const reported = rows('MONTHLY_TABLE')
    expect(realisedDifference(reported, rows('FIFO'))).toBe(pence('628.10'))
    expect(realisedDifference(reported, rows('WA_MOVING'))).toBe(pence('259.22'))
    expect(realisedDifference(reported, restated())).toBe(pence('33.20'))
    expect(realisedDifference(reported, rows('WA_CUM'))).toBe(pence('519.94'))
  })

  it('received = reported − gain + closing carrying', () => {
    const reported = totalDonorMinor(rows('MONTHLY_TABLE')) ?? Number.NaN
    const gain = realisedDifference(rows('MONTHLY_TABLE'), rows('FIFO')) ?? Number.NaN
    expect(reported - gain + closing('FIFO').closingDonorMinor).toBe(pence('100000.00'))
  })

  it('unrealised at the closing rate 740.1000', () => {
    expect(unrealisedDifference(closing('FIFO'), rate('740.1000'), 'GBP')).toEqual({
      valueMinor: pence('24108.23'),
      differenceMinor: pence('209.89'),
    })
    expect(unrealisedDifference(closing('WA_MOVING'), rate('740.1000'), 'GBP').differenceMinor).toBe(pence('578.77'))
  })

  it('values the closing XOF at the cumulative rate', () => {
    expect(unrealisedDifference(closing('WA_CUM'), rate('765.66'), 'GBP').valueMinor).toBe(pence('23303.42'))
  })

  it('budget-rate effect by receipt and in total; a receipt without XOF has none', () => {
    const effect = budgetRateEffect([...RECEIPTS, receipt('T4', '2020-03-20', '10.00', 0)], rate('770.00'), 'GBP')
    expect(effect.receipts.map(({ label, effectXof }) => [label, effectXof])).toEqual([
      ['T1', 50_000],
      ['T2', 335_000],
      ['T3', -819_000],
    ])
    expect(effect).toMatchObject({ expectedXof: 77_000_000, xof: 76_566_000, effectXof: -434_000 })
  })

  it('catch-up of WA_CUM: restated less frozen', () => {
    const closed = close(workedExample({ method: 'WA_CUM' }), '2020-01', '2020-02', '2020-03')
    expect(catchUpAmount(restated(), closed.frozenRows)).toBe(pence('486.74'))
  })

  it('shows the rounding gap', () => {
    expect(roundingGap(restated(), 'GBP')).toEqual({
      totalMinor: pence('76696.56'),
      unroundedMinor: pence('76696.58'),
      gapMinor: 2,
    })
  })

  it('adds exact quotients of several rates before rounding', () => {
    const request = grant({
      method: 'MONTHLY_TABLE',
      lines: [
        line('A', '2020-01-05', 1),
        line('B', '2020-02-05', 1),
        line('C', '2020-02-06', 1),
        line('O', '2020-02-07', 0, { ownDonorMinor: 7 }),
      ],
      rates: {
        month: (month) => ({ rate: rate(month === '2020-01' ? '300' : '200'), dated: month, source: 's', evidence: null }),
        day: () => undefined,
      },
    })
    // 0.3333… p + 0.5 p + 0.5 p = 1.3333… p; as rows 0 + 1 + 1 p; the own line counts as it stands.
    expect(roundingGap(convert(request).rows, 'GBP')).toEqual({ totalMinor: 9, unroundedMinor: 8, gapMinor: -1 })
  })

  it('says nothing while a rate is missing', () => {
    const missing = convert(grant({ method: 'BUDGET_RATE', lines: [line('A', '2020-01-05', 100)] })).rows
    expect(totalDonorMinor(missing)).toBeNull()
    expect(realisedDifference(missing, rows('FIFO'))).toBeNull()
    expect(realisedDifference(rows('FIFO'), missing)).toBeNull()
    expect(roundingGap(missing, 'GBP')).toBeNull()
    expect(catchUpAmount(missing, [])).toBeNull()
  })
})
