import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cumulatedDepreciation, depreciationSchedule, serviceDays } from '../../../domain/assets/depreciation.ts'

describe('straight line, prorata by commercial days (spec 13 §8)', () => {
  test('the laptops of the worked month: 18 days of 36 months on 3 540 000', () => {
    expect(serviceDays('2026-01-13', '2026-01')).toBe(18)
    expect(cumulatedDepreciation({ costXof: 3_540_000, inServiceOn: '2026-01-13', lifeMonths: 36 }, '2026-01')).toBe(59_000)
  })
  test('its old computers and furniture: 60 000 and 15 000 a month', () => {
    expect(cumulatedDepreciation({ costXof: 2_160_000, inServiceOn: '2024-07-01', lifeMonths: 36 }, '2024-07')).toBe(60_000)
    expect(cumulatedDepreciation({ costXof: 1_800_000, inServiceOn: '2024-07-01', lifeMonths: 120 }, '2024-07')).toBe(15_000)
  })
  test('the 31st is a 30th, and nothing is due before service', () => {
    expect(serviceDays('2026-01-31', '2026-01')).toBe(1)
    expect(serviceDays('2026-02-28', '2026-02')).toBe(3)
    expect(serviceDays('2026-03-01', '2026-02')).toBe(0)
  })
  test('land is never depreciated', () => {
    expect(depreciationSchedule({ costXof: 5_000_000, inServiceOn: '2026-01-13', lifeMonths: null })).toEqual([])
  })
  test('a schedule ends with its remainder: 1 000 000 over three years from 13 January', () => {
    const years = depreciationSchedule({ costXof: 1_000_000, inServiceOn: '2026-01-13', lifeMonths: 36 })
    expect(years.map((year) => [year.year, year.chargeXof])).toEqual([
      [2026, 322_222],
      [2027, 333_334],
      [2028, 333_333],
      [2029, 11_111],
    ])
  })
  test('Σ charges = cost to the franc, no charge is negative, the net ends at nothing, whatever the asset', () => {
    const asset = fc.record({
      costXof: fc.integer({ min: 1, max: 10 ** 12 }),
      inServiceOn: fc
        .tuple(fc.integer({ min: 1990, max: 2050 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
      lifeMonths: fc.integer({ min: 1, max: 600 }),
    })
    fc.assert(
      fc.property(asset, (each) => {
        const years = depreciationSchedule(each)
        expect(years.reduce((sum, year) => sum + year.chargeXof, 0)).toBe(each.costXof)
        expect(years.every((year) => year.chargeXof > 0 && year.openingXof + year.chargeXof === year.closingXof)).toBe(true)
        expect(years.at(-1)?.netXof).toBe(0)
      }),
    )
  })
})
