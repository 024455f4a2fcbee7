import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capacityCurve } from '../../../domain/capacity/capacity-curve.ts'
import { compareItems, comparePillars, isBetween } from '../../../domain/capacity/compare-assessments.ts'
import { percentOfScale } from '../../../domain/capacity/percent-of-scale.ts'
import { pillarKey } from '../../../domain/capacity/pillar-key.ts'

test('scores of different scales share an axis: 2.5 of 0–4, 1 of NUPAS’ 1–4, Mango’s 4 of 5', () => {
  expect(percentOfScale('2.5', '0', '4')).toBe('62.5')
  expect(percentOfScale('1', '1', '4')).toBe('0.0')
  expect(percentOfScale('4', '1', '4')).toBe('100.0')
  expect(percentOfScale('4', '0', '5')).toBe('80.0')
  expect(percentOfScale('2', '0', '3')).toBe('66.7')
})

test('a score outside its scale, a scale that is none and text that is no decimal have no percentage', () => {
  expect(percentOfScale('4.01', '0', '4')).toBeUndefined()
  expect(percentOfScale('0', '1', '4')).toBeUndefined()
  expect(percentOfScale('1', '4', '4')).toBeUndefined()
  expect(percentOfScale('1', '4', '1')).toBeUndefined()
  expect(percentOfScale('', '0', '4')).toBeUndefined()
})

test('whatever the scale, a percentage lies between 0 and 100 and never falls while the score rises', () => {
  const hundredths = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 9_000 }), fc.nat(9_000), fc.nat(9_000), (from, width, one, other) => {
      const to = from + width
      const [low, high] = [from + (one % (width + 1)), from + (other % (width + 1))].sort((a, b) => a - b)
      const [below, above] = [low ?? 0, high ?? 0].map((score) =>
        Number(percentOfScale(hundredths(score), hundredths(from), hundredths(to))),
      )
      expect(below).toBeGreaterThanOrEqual(0)
      expect(above).toBeLessThanOrEqual(100)
      expect(above).toBeGreaterThanOrEqual(below ?? 0)
    }),
  )
})

test('the four pillars of T4 are known by their code and their names in both languages; others are themselves', () => {
  expect(pillarKey('Gouvernance')).toBe('governance')
  expect(pillarKey(' ability to deliver ')).toBe('delivery')
  expect(pillarKey('FINANCE')).toBe('finance')
  expect(pillarKey(' Achats ')).toBe('Achats')
})

const at = (key: string, date: string, scores: Record<string, string | null>) => ({
  key,
  date,
  scores: Object.entries(scores).map(([pillar, percent]) => ({ pillar, percent })),
})

test('days are spread as they fell in time, a pillar without a score has a gap', () => {
  const lines = capacityCurve([
    at('outside:1', '2019-01-01', { governance: '40.0' }),
    at('run:1', '2020-01-01', { governance: '50.0', finance: null }),
    at('run:2', '2021-01-01', { governance: '75.0', finance: '25.0' }),
  ])
  expect(lines.map(({ pillar }) => pillar)).toEqual(['governance', 'finance'])
  expect(lines[0]?.points.map(({ x, y }) => [Math.floor(x * 1000), y])).toEqual([
    [0, 0.4],
    [499, 0.5],
    [1000, 0.75],
  ])
  expect(lines[1]?.points.map(({ key, x }) => [key, x])).toEqual([['run:2', 1]])
  expect(capacityCurve([at('run:1', '2020-01-01', { governance: '50.0' })])[0]?.points[0]?.x).toBe(0.5)
})

test('labels of lines that end together stand apart, in the order of their ends, and within the drawing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 }), (tenths) => {
      const scores = Object.fromEntries(tenths.map((value, index) => [`P${index}`, `${Math.floor(value / 10)}.${value % 10}`]))
      const lines = capacityCurve([at('run:1', '2020-01-01', scores)], 0.1)
      const sorted = lines.map(({ labelY, points }) => ({ labelY, end: points[0]?.y ?? 0 })).sort((a, b) => a.labelY - b.labelY)
      sorted.forEach((line, index) => {
        const below = sorted[index - 1]
        expect(line.labelY).toBeLessThanOrEqual(1 + 1e-9)
        expect(line.labelY).toBeGreaterThanOrEqual(0 - 1e-9)
        if (!below) return
        expect(line.labelY - below.labelY).toBeGreaterThanOrEqual(0.1 - 1e-9)
        expect(line.end).toBeGreaterThanOrEqual(below.end)
      })
    }),
  )
})

test('pillars that rose, fell, stayed, came or went; items answered otherwise with both answers', () => {
  const before = [
    { pillar: 'governance', percent: '50.0' },
    { pillar: 'delivery', percent: '50.0' },
    { pillar: 'finance', percent: '50.0' },
    { pillar: 'Achats', percent: '10.0' },
  ]
  const after = [
    { pillar: 'governance', percent: '62.5' },
    { pillar: 'delivery', percent: '9.0' },
    { pillar: 'finance', percent: '50.0' },
    { pillar: 'downstream', percent: '30.0' },
  ]
  expect(comparePillars(before, after).map(({ pillar, direction }) => `${pillar} ${direction}`)).toEqual([
    'governance rose',
    'delivery fell',
    'finance same',
    'Achats gone',
    'downstream new',
  ])
  const answered = (answers: readonly (readonly [number, string, number | null])[]) =>
    answers.map(([item, answer, value]) => ({ item, answer, value }))
  expect(
    compareItems(
      answered([
        [1, '2', 2],
        [2, '4', 4],
        [3, '3', 3],
        [4, 'NA', null],
      ]),
      answered([
        [1, '3', 3],
        [2, '1', 1],
        [3, '3', 3],
        [4, '2', 2],
        [5, '4', 4],
      ]),
    ),
  ).toEqual([
    { item: 1, before: '2', after: '3', direction: 'rose' },
    { item: 2, before: '4', after: '1', direction: 'fell' },
    { item: 4, before: 'NA', after: '2', direction: 'new' },
  ])
})

test('what is done on the day of the later assessment lies between the two, what is done on the day of the first does not', () => {
  expect(isBetween('2020-03-01', '2020-01-01', '2020-03-01')).toBe(true)
  expect(isBetween('2020-01-01', '2020-01-01', '2020-03-01')).toBe(false)
  expect(isBetween(null, '2020-01-01', '2020-03-01')).toBe(false)
})
