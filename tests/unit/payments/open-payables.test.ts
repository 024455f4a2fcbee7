import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPayables, type PayableLine } from '../../../domain/payments/open-payables.ts'

const owed = (key: string, date: string, amountMinor: number, more: Partial<PayableLine> = {}): PayableLine => ({
  key,
  account: '4011',
  payee: 'SOMAGEP',
  currency: 'XOF',
  grant: null,
  invoice: null,
  date,
  amountMinor,
  ...more,
})

const open = (...args: Parameters<typeof openPayables>) => openPayables(...args).map((line) => [line.key, line.openMinor])

test('a payment settles its own invoice first, then its grant, then the oldest', () => {
  const credits = [
    owed('a', '2020-01-05', 1_000),
    owed('b', '2020-01-10', 2_000, { invoice: 'F-2' }),
    owed('c', '2020-01-20', 500, { grant: 'PECIC' }),
  ]
  expect(open(credits, [owed('', '2020-02-01', 1_500, { invoice: 'F-2' })], new Map())).toEqual([
    ['a', 1_000],
    ['b', 500],
    ['c', 500],
  ])
  expect(open(credits, [owed('', '2020-02-01', 700, { grant: 'PECIC' })], new Map())).toEqual([
    ['a', 800],
    ['b', 2_000],
  ])
  expect(open(credits, [owed('', '2020-02-01', 900, { payee: 'EDM' })], new Map())).toHaveLength(3)
})

test('what a run holds is taken before the payments are spread', () => {
  const credits = [owed('a', '2020-01-05', 1_000), owed('b', '2020-01-10', 2_000)]
  expect(open(credits, [owed('', '2020-02-01', 500)], new Map([['a', 1_000]]))).toEqual([['b', 1_500]])
})

test('what is open and what was paid never make more than what was owed', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 12 })
  fc.assert(
    fc.property(amounts, amounts, (credits, debits) => {
      const left = openPayables(
        credits.map((amount, index) => owed(String(index), '2020-01-05', amount)),
        debits.map((amount) => owed('', '2020-02-01', amount)),
        new Map(),
      )
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      expect(sum(left.map((line) => line.openMinor))).toBe(Math.max(0, sum(credits) - sum(debits)))
    }),
  )
})
