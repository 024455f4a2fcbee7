import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageingBucket } from '../../../domain/third-parties/ageing-buckets.ts'
import { proposeMatches } from '../../../domain/third-parties/propose-matches.ts'
import { settleOldestFirst } from '../../../domain/third-parties/settle-oldest-first.ts'

const line = fc.record({
  date: fc.integer({ min: 1, max: 28 }).map((day) => `2020-01-${String(day).padStart(2, '0')}`),
  amount: fc.integer({ min: -50, max: 50 }),
  group: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
})

test('what remains always sums to the lines, and is all of one sign', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const sorted = [...lines].sort((one, other) => (one.date < other.date ? -1 : 1))
      const left = settleOldestFirst(sorted).map((item) => item.remaining)
      const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
      expect(total(left)).toBe(total(lines.map(({ amount }) => amount)))
      expect(new Set(left.filter((amount) => amount !== 0).map(Math.sign)).size).toBeLessThanOrEqual(1)
    }),
  )
})

test('a proposal always sums to zero, and a line is in one at most', () => {
  const open = fc.array(
    fc.record({
      amountMinor: fc.integer({ min: -9, max: 9 }),
      invoice: fc.option(fc.constantFrom('F1', 'f-1', 'F2'), { nil: null }),
    }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(open, (drawn) => {
      const lines = drawn.map((each, at) => ({ ...each, key: `${at}`, date: '2020-01-01', reverses: null }))
      const proposals = proposeMatches(lines)
      for (const { keys } of proposals) expect(keys.reduce((sum, key) => sum + (lines[Number(key)]?.amountMinor ?? 1), 0)).toBe(0)
      const all = proposals.flatMap(({ keys }) => keys)
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})

test('proposals by reversal, invoice, amount and sum, sure where nothing else could answer', () => {
  const open = (key: string, amountMinor: number, invoice: string | null = null, reverses: string | null = null) => ({
    key,
    date: `2020-01-${key.padStart(2, '0')}`,
    amountMinor,
    invoice,
    reverses,
  })
  const lines = [
    open('1', -100),
    open('2', 100, null, '1'),
    open('3', -250, 'F-7'),
    open('4', 250, 'f 7'),
    open('5', -70),
    open('6', 70),
    open('7', -30),
    open('8', -12),
    open('9', 42),
  ]
  const found = proposeMatches(lines)
  expect(found).toEqual([
    { keys: ['1', '2'], reason: 'reversal', sure: true },
    { keys: ['3', '4'], reason: 'invoice', sure: true },
    { keys: ['6', '5'], reason: 'amount', sure: true },
    { keys: ['7', '8', '9'], reason: 'sum', sure: false },
  ])
})

test.each([
  ['2020-05-30', 'not_due'],
  ['2020-05-31', 'd0_30'],
  ['2020-06-30', 'd0_30'],
  ['2020-07-01', 'd31_60'],
  ['2020-07-31', 'd61_90'],
  ['2020-08-30', 'd91_120'],
  ['2020-09-28', 'd91_120'],
  ['2020-09-29', 'd120_plus'],
] as const)('due on 31 May, looked at on %s: %s', (on, bucket) => {
  expect(ageingBucket('2020-05-31', '2020-01-01', on)).toBe(bucket)
})
