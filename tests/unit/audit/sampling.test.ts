import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomSample, stratifiedSample } from '../../../domain/audit/drawn-sample.ts'
import { monetaryUnitSample } from '../../../domain/audit/monetary-unit-sample.ts'
import { projectErrors, sampleSize } from '../../../domain/audit/project-errors.ts'
import type { PopulationItem } from '../../../domain/audit/sample-population.ts'
import factors from '../../../resources/audit/reliability-factors.json' with { type: 'json' }
import { seededDraw } from '../../../service/audit/seeded-draw.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import type { Rate } from '../../../shared/money/rate.ts'

/** The eleven expenses of 07 §6.i in their order. */
const AMOUNTS = [
  7_250_000, 3_980_500, 1_250_000, 7_250_000, 9_862_250, 1_475_000, 2_750_000, 7_250_000, 11_405_750, 1_250_000, 5_000_000,
]
const POPULATION = AMOUNTS.map(
  (amountXof, index): PopulationItem => ({ voucher: `E${String(index + 1).padStart(2, '0')}`, line: 1, amountXof }),
)
const draw = seededDraw('2020')
const exact = ({ numerator, denominator }: Rate): string => {
  const hundredths = (numerator * 100n) / denominator
  expect((numerator * 100n) % denominator).toBe(0n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

describe('§6.vii', () => {
  const sample = monetaryUnitSample(POPULATION, 6, 3_141_592, draw)

  test('interval, points and hits', () => {
    expect(sample && exact(sample.interval)).toBe('9787250.00')
    expect(sample?.items.map(({ voucher, hits, stratum }) => [voucher, hits, stratum])).toEqual([
      ['E01', 1, 'sample'],
      ['E04', 1, 'sample'],
      ['E05', 1, 'top'],
      ['E07', 1, 'sample'],
      ['E09', 2, 'top'],
    ])
    expect(sample?.items.at(-1)?.cumulativeXof).toBe(52_473_500)
  })

  test('an error of a tenth of E07 projects to 978 725, and the upper limit is 31 074 518.75', () => {
    const projection = projectErrors(
      sample?.items ?? [],
      sample?.interval as Rate,
      [{ voucher: 'E07', line: 1, amountXof: 275_000 }],
      factors['95'],
    )
    expect(projection && exact(projection.projected)).toBe('978725.00')
    expect(projection && exact(projection.upperLimit)).toBe('31074518.75')
  })

  test('an error of the top stratum counts what it is', () => {
    const projection = projectErrors(
      sample?.items ?? [],
      sample?.interval as Rate,
      [{ voucher: 'E05', line: 1, amountXof: 62_250 }],
      factors['95'],
    )
    expect(projection && exact(projection.projected)).toBe('62250.00')
    expect(projection && exact(projection.upperLimit)).toBe('29424000.00')
  })

  test('the size for a tolerable error of three millions is 59', () => {
    expect(sampleSize(58_723_500, 3_000_000, '3.00')).toBe(59)
  })
})

const populations = fc
  .array(fc.integer({ min: -500_000, max: 20_000_000 }), { minLength: 1, maxLength: 60 })
  .map((amounts) => amounts.map((amountXof, index): PopulationItem => ({ voucher: `V${index}`, line: 1, amountXof })))

test('a monetary-unit sample has as many hits as points, and holds every item of an interval or more', () => {
  fc.assert(
    fc.property(populations, fc.integer({ min: 1, max: 40 }), fc.string(), (population, size, seed) => {
      const sample = monetaryUnitSample(population, size, undefined, seededDraw(seed))
      if (!sample) {
        expect(population.every(({ amountXof }) => amountXof <= 0)).toBe(true)
        return
      }
      expect(sumMinor(sample.items.map(({ hits }) => hits))).toBeGreaterThanOrEqual(Math.min(size, sample.populationXof))
      const large = population.filter(({ amountXof }) => amountXof > 0 && amountXof * size >= sample.populationXof)
      const drawn = new Set(sample.items.map(({ voucher }) => voucher))
      expect(large.every(({ voucher }) => drawn.has(voucher))).toBe(true)
      expect(monetaryUnitSample(population, size, undefined, seededDraw(seed))).toEqual(sample)
    }),
  )
})

test('random and stratified samples are of the size asked for, and a seed draws the same items from any order', () => {
  fc.assert(
    fc.property(populations, fc.integer({ min: 1, max: 40 }), fc.string(), (population, size, seed) => {
      const spent = population.filter(({ amountXof }) => amountXof > 0)
      const { items: random } = randomSample(population, size, seededDraw(seed))
      expect(random.length).toBe(Math.min(size, spent.length))
      const names = (items: readonly PopulationItem[]) => items.map(({ voucher }) => voucher).sort()
      expect(names(randomSample(population.toReversed(), size, seededDraw(seed)).items)).toEqual(names(random))
      const { items: stratified, strata } = stratifiedSample(population, size, undefined, seededDraw(seed))
      expect(sumMinor([...strata.values()])).toBe(sumMinor(spent.map(({ amountXof }) => amountXof)))
      expect(stratified.length).toBeLessThanOrEqual(Math.max(size, stratified.filter(({ stratum }) => stratum === 'top').length))
      expect(new Set(names(stratified)).size).toBe(stratified.length)
    }),
  )
})

test('everything above a value is in a stratified sample', () => {
  const { items: sample } = stratifiedSample(POPULATION, 5, 7_000_000, draw)
  expect(sample.filter(({ stratum }) => stratum === 'top').map(({ voucher }) => voucher)).toEqual([
    'E01',
    'E04',
    'E05',
    'E08',
    'E09',
  ])
  expect(stratifiedSample(POPULATION, 8, 7_000_000, draw).items).toHaveLength(8)
})
