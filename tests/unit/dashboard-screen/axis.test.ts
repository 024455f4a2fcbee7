import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, axisPlace } from '../../../renderer/features/dashboard/model/axis.ts'

describe('the axis of francs', () => {
  it('takes round steps above the highest amount', () => {
    expect(axisOf([8_342_500, 36_464_681])).toEqual({
      topXof: 40_000_000,
      bottomXof: 0,
      ticksXof: [0, 10_000_000, 20_000_000, 30_000_000, 40_000_000],
      unitXof: 1_000_000,
    })
  })

  it('goes below zero where the cash does', () => {
    expect(axisOf([35_000_000, -5_072_500]).ticksXof).toEqual([-20_000_000, 0, 20_000_000, 40_000_000])
  })

  it('counts in thousands when the books are small', () => {
    expect(axisOf([2_400_000])).toMatchObject({ topXof: 3_000_000, unitXof: 1_000_000 })
    expect(axisOf([900_000])).toMatchObject({ topXof: 1_000_000, unitXof: 1_000 })
    expect(axisOf([])).toMatchObject({ ticksXof: [0, 1_000], unitXof: 1_000 })
  })

  it('holds every amount and zero, on whole units, in a handful of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -900_000_000, max: 900_000_000 }), { maxLength: 12 }), (amounts) => {
        const axis = axisOf(amounts)
        expect(axis.ticksXof).toContain(0)
        expect(axis.ticksXof.every((tick) => tick % axis.unitXof === 0)).toBe(true)
        expect(axis.ticksXof.length).toBeLessThanOrEqual(7)
        for (const amount of amounts) {
          expect(amount).toBeLessThanOrEqual(axis.topXof)
          expect(amount).toBeGreaterThanOrEqual(axis.bottomXof)
        }
      }),
    )
  })

  it('places the highest tick at the top and the lowest at the bottom', () => {
    const axis = axisOf([30_000_000])
    expect(axisPlace(axis, axis.topXof, 10, 110)).toBe(10)
    expect(axisPlace(axis, 0, 10, 110)).toBe(110)
    expect(axisPlace(axis, axis.topXof / 2, 10, 110)).toBe(60)
  })
})
