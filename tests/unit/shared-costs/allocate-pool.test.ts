import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocatePool } from '../../../domain/shared-costs/allocate-pool.ts'
import { allocationLines, fundGaps, mirrored } from '../../../domain/shared-costs/allocation-lines.ts'
import { loadVariances } from '../../../domain/shared-costs/load-variance.ts'
import { hoursToHundredths } from '../../../domain/shared-costs/timesheet-file.ts'
import type { KeyShare } from '../../../shared/contract/shared-costs.ts'
import { allocate } from '../../../shared/money/allocate.ts'

const weights = (...pairs: [string, string][]) => pairs.map(([code, weight]) => ({ code, weight }))

test.each([
  [
    '(a) rent by FTE',
    475_000,
    weights(['G1', '3.5'], ['G2', '2'], ['G3', '1.25'], ['G4', '0.75']),
    [221_667, 126_667, 79_166, 47_500],
  ],
  [
    '(a) reversal',
    -475_000,
    weights(['G1', '3.5'], ['G2', '2'], ['G3', '1.25'], ['G4', '0.75']),
    [-221_667, -126_667, -79_166, -47_500],
  ],
  ['(b) equal thirds', 1_000_000, weights(['G1', '1'], ['G2', '1'], ['G3', '1']), [333_334, 333_333, 333_333]],
  ['(c) pounds', 123_457, weights(['G1', '45'], ['G2', '30'], ['G3', '25']), [55_556, 37_037, 30_864]],
  ['(d) decimals', 187_333, weights(['G1', '61.5'], ['G2', '22.0'], ['G3', '16.5']), [115_210, 41_213, 30_910]],
])('spec 07 §6.ii %s', (_name, total, shares, expected) => {
  expect(allocatePool([total], shares)).toEqual([expected])
})

const share = (grant: string | null, weight: string): KeyShare => ({
  grant,
  budgetLine: grant === null ? null : 'C1',
  partner: null,
  weight,
})
const KEY = [share('G1', '3.5'), share('G2', '2'), share('G3', '1.25'), share('G4', '0.75')]
const cost = (account: string, xof: number) => ({ account, grant: null, budgetLine: 'BUREAU', partner: null, xof })

test('rent is taken back where it was booked and booked anew for each receiver, and the mirror undoes it to the unit', () => {
  const lines = allocationLines([cost('6222', 400_000), cost('6222', 75_000)], KEY, 'Répartition')
  expect(lines.map((line) => [line.grant, line.budgetLine, line.debitMinor])).toEqual([
    [null, 'BUREAU', -475_000],
    ['G1', 'C1', 221_667],
    ['G2', 'C1', 126_667],
    ['G3', 'C1', 79_166],
    ['G4', 'C1', 47_500],
  ])
  expect(fundGaps(lines)).toEqual([
    { grant: '', gapXof: -475_000 },
    { grant: 'G1', gapXof: 221_667 },
    { grant: 'G2', gapXof: 126_667 },
    { grant: 'G3', gapXof: 79_166 },
    { grant: 'G4', gapXof: 47_500 },
  ])
  expect(mirrored(lines).map((line) => line.debitMinor)).toEqual([475_000, -221_667, -126_667, -79_166, -47_500])
  // A credit note of the same amount is shared as the mirror of the invoice.
  expect(allocationLines([cost('6222', -475_000)], KEY, 'Répartition').map((line) => line.debitMinor)).toEqual([
    475_000, -221_667, -126_667, -79_166, -47_500,
  ])
})

test('each account sums to itself, each receiver to its share of the whole pool, and the negative mirrors the positive', () => {
  const weight = fc.integer({ min: 1, max: 99_999 }).map((n) => `${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`)
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5_000_000, max: 9_000_000 }), { minLength: 1, maxLength: 6 }),
      fc.array(weight, { minLength: 1, maxLength: 6 }),
      (groups, texts) => {
        const shares = texts.map((text, index) => ({ code: `G${index}`, weight: text }))
        const parts = allocatePool(groups, shares)
        parts.forEach((row, index) => {
          expect(row.reduce((sum, part) => sum + part, 0)).toBe(groups[index])
        })
        const total = groups.reduce((sum, xof) => sum + xof, 0)
        const received = shares.map((_, at) => parts.reduce((sum, row) => sum + (row[at] ?? 0), 0))
        expect(received.map((xof) => xof + 0)).toEqual(allocate(total, shares).map((xof) => xof + 0))
        const negative = allocatePool(
          groups.map((xof) => -xof),
          shares,
        )
        expect(negative.flat().map((xof) => xof + 0)).toEqual(parts.flat().map((xof) => 0 - xof))
      },
    ),
  )
})

test('hours worked are held against the plan in points, exactly at the limit', () => {
  const place = { grant: 'G1', budgetLine: 'A1' }
  const plan = [
    { ...place, percent: '60' },
    { grant: null, budgetLine: null, percent: '40' },
  ]
  const worked = (grant: number, own: number) => [
    { ...place, hundredths: grant },
    { grant: null, budgetLine: null, hundredths: own },
  ]
  expect(loadVariances(plan, worked(7_000, 3_000), '10')).toMatchObject([
    { planned: '60.0', actual: '70.0', points: '10.0', flagged: false },
    { points: '-10.0', flagged: false },
  ])
  expect(loadVariances(plan, worked(7_001, 2_999), '10').map((row) => row.flagged)).toEqual([true, true])
  expect(loadVariances(plan, [{ grant: 'G2', budgetLine: 'B1', hundredths: 100 }], '10')).toHaveLength(3)
  expect(loadVariances(plan, [], '10')).toEqual([])
})

test('hours are read to the hundredth, a day has 24', () => {
  expect(['7.5', '8', '0.25', '24', '24.01', '7.333', 'huit'].map(hoursToHundredths)).toEqual([
    750,
    800,
    25,
    2_400,
    undefined,
    undefined,
    undefined,
  ])
})
