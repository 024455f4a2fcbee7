import { describe, expect, test } from 'vitest'
import { assertClaimModel } from '../../../reports/model/assert-claim-model.ts'
import type { ClaimModel } from '../../../reports/model/claim-model.ts'
import { claimedAmount, claimRows, forecastToYearEnd, totalRow } from '../../../reports/model/claim-rows.ts'
import { npacFigures, npacOf } from '../../../reports/model/npac.ts'
import { firstQuarterClaim } from '../../fixtures/claim-first-quarter.ts'
import { secondQuarterClaim } from '../../fixtures/claim-second-quarter.ts'

describe('the rows of the first claim are the figures of spec 07 §6.i under FIFO', () => {
  const rows = claimRows(firstQuarterClaim)

  test('heads add up their lines, in budget order', () => {
    expect(rows.map((row) => `${row.kind} ${row.code}`.trim())).toEqual([
      'head A',
      'line A1',
      'line A2',
      'head B',
      'line B1',
      'line B2',
      'line B3',
      'head C',
      'line C1',
      'head D',
      'line D1',
      'direct',
      'base',
      'npac E',
      'total',
    ])
    const heads = rows.filter((row) => row.kind === 'head').map((row) => row.periodMinor)
    expect(heads).toEqual([2_846_800, 4_245_583, 517_783, 0])
  })

  test('months, direct total, NPAC and grand total', () => {
    const direct = totalRow(rows, 'direct')
    expect(direct.monthMinors).toEqual([1_618_217, 2_760_613, 3_231_336])
    expect(direct.cumulativeMinor).toBe(7_610_166)
    expect(rows.find((row) => row.kind === 'npac')?.monthMinors).toEqual([113_275, 193_243, 226_194])
    expect(totalRow(rows, 'total')).toMatchObject({ budgetMinor: 30_446_363, periodMinor: 8_142_878, cumulativeMinor: 8_142_878 })
  })

  test('variance is budget to date less cumulative, outturn cumulative plus forecast', () => {
    const b1 = rows.find((row) => row.code === 'B1')
    expect(b1).toMatchObject({ varianceMinor: 2_012_987 - 3_250_775, outturnMinor: 3_250_775, forecastMinor: 0 })
  })
})

describe('the second claim', () => {
  test('J = F + G + H − I, line by line and in total', () => {
    const rows = claimRows(secondQuarterClaim)
    const line = rows.find((row) => row.code === '1.1')
    expect(line).toMatchObject({
      previousMinor: 2_846_800,
      periodMinor: 1_653_535,
      priorMinor: 15_208,
      disallowedMinor: 15_208,
      cumulativeMinor: 4_500_335,
    })
    expect(totalRow(rows, 'total').cumulativeMinor).toBe(6_727_031)
  })

  test('the base of NPAC leaves out the lines that the agreement names', () => {
    const rows = claimRows(secondQuarterClaim)
    const [direct, base, left] = [
      totalRow(rows, 'direct'),
      rows.find((row) => row.kind === 'base'),
      rows.find((row) => row.code === '1.10'),
    ]
    expect((base?.periodMinor ?? 0) + (left?.periodMinor ?? 0)).toBe(direct.periodMinor)
  })

  test('the forecast to the end of the financial year stops at 31 March, the rest belongs to the project', () => {
    const model = { ...secondQuarterClaim, header: { ...secondQuarterClaim.header, financialYearEnd: '2020-09-30' } }
    expect(forecastToYearEnd('1.1', model)).toBe(3 * 550_000)
    expect(forecastToYearEnd('1.1', secondQuarterClaim)).toBe(6 * 550_000)
    expect(forecastToYearEnd('1.10', secondQuarterClaim)).toBe(0)
  })

  test('deductions lower the claim, which is never negative', () => {
    expect(claimedAmount(secondQuarterClaim)).toEqual({ eligibleMinor: 2_454_312, netMinor: 1_927_156, claimedMinor: 1_927_156 })
    const drained = {
      ...secondQuarterClaim,
      deductions: { advanceRecoveredMinor: 9_000_000, interestMinor: 0, exchangeGainMinor: 0 },
    }
    expect(claimedAmount(drained)).toMatchObject({ netMinor: -6_545_688, claimedMinor: 0 })
  })
})

describe('NPAC', () => {
  test('rounds half away from zero, both ways, on exact decimals', () => {
    expect(npacOf(15_050, '7')).toBe(1_054)
    expect(npacOf(-15_050, '7')).toBe(-1_054)
    expect(npacOf(1_000, '6.25')).toBe(63)
    expect(npacOf(9_345_794, '7')).toBe(654_206)
    expect(() => npacOf(1, '7 %')).toThrow(RangeError)
  })

  test('the months stop at the cap, and a ruling gives its share of room back', () => {
    const bases = { monthMinors: [100_000, 100_000, 100_000], priorMinor: 0, disallowedMinor: 10_000 }
    expect(npacFigures(bases, '10', 0, 15_000)).toEqual({
      monthMinors: [10_000, 6_000, 0],
      priorMinor: 0,
      disallowedMinor: 1_000,
    })
    expect(npacFigures(bases, '10', 0, null).monthMinors).toEqual([10_000, 10_000, 10_000])
  })
})

describe('a model that contradicts itself throws', () => {
  const broken: readonly (readonly [string, Partial<ClaimModel>])[] = [
    ['a hole in the months', { months: ['2020-01', '2020-03'] }],
    [
      'an open month of another period',
      { openMonths: ['2020-04'], header: { ...firstQuarterClaim.header, status: 'provisional' } },
    ],
    ['final with an open month', { openMonths: ['2020-03'] }],
    ['a line twice', { lines: [...firstQuarterClaim.lines, ...firstQuarterClaim.lines.slice(0, 1)] }],
    ['a line without its head', { heads: firstQuarterClaim.heads.slice(1) }],
    ['a forecast inside the period', { forecast: { months: ['2020-03'], lines: [] } }],
  ]
  test.each(broken)('%s', (_, change) => {
    expect(() => assertClaimModel({ ...firstQuarterClaim, ...change })).toThrow(/^claim model: /)
  })
  test('and a sound one does not', () => {
    expect(() => assertClaimModel(firstQuarterClaim)).not.toThrow()
  })
})
