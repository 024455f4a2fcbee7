import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reversalDate, yearOpenedBy } from '../../../domain/vouchers/reversal-date.ts'
import { monthOf } from '../../../shared/time/period.ts'

const STATES = { c: 'closed', s: 'soft_closed', o: 'open' } as const

/** Months of 2020 by their letters: "ccso" is January to April. */
const months = (letters: string) =>
  [...letters].map((letter, index) => ({
    month: `2020-${String(index + 1).padStart(2, '0')}`,
    state: letter === 'c' ? STATES.c : letter === 's' ? STATES.s : STATES.o,
  }))

test('a reversal is dated like its voucher while the month is open', () => {
  expect(reversalDate('2020-05-20', months('ccsooo'))).toBe('2020-05-20')
  expect(reversalDate('2020-02-20', months('cocooo'))).toBe('2020-02-20')
})

test('otherwise on the first day of the first open month after the last closed one', () => {
  expect(reversalDate('2020-03-20', months('cccsoo'))).toBe('2020-05-01')
  expect(reversalDate('2020-04-20', months('cccsoo'))).toBe('2020-05-01')
  expect(reversalDate('2020-01-20', months('coccoo'))).toBe('2020-05-01')
})

test('and where every month is closed, in the month that would be the next', () => {
  const closed = months('cccccccccccc')
  expect(reversalDate('2020-03-20', closed)).toBe('2021-01-01')
  expect(yearOpenedBy('2021-01-01', closed)).toBe('2021')
  expect(yearOpenedBy('2020-12-31', closed)).toBeNull()
})

test('the date proposed is never before the voucher, and never in a month that is not open', () => {
  const letters = fc.string({ unit: fc.constantFrom('c', 's', 'o'), minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 12 }), (states, month) => {
      const periods = months(states)
      const date = `2020-${String(month).padStart(2, '0')}-15`
      const proposed = reversalDate(date, periods)
      expect(proposed >= date).toBe(true)
      expect(periods.find((period) => period.month === monthOf(proposed))?.state ?? 'open').toBe('open')
    }),
  )
})
