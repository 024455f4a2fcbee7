import { expect, test } from 'vitest'
import { monthsBetween } from '../../../shared/time/period.ts'

test('months are counted from the first to the last, none backwards', () => {
  expect(monthsBetween('2020-11', '2021-02')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02'])
  expect(monthsBetween('2020-03', '2020-03')).toEqual(['2020-03'])
  expect(monthsBetween('2020-03', '2020-02')).toEqual([])
})

test.each([
  ['2020-01', 'r020-11'],
  ['2020-01', '9999-12'],
  ['2020-0', '2020-11'],
  ['2020-13', '2021-02'],
])('what a wrong bit makes of a month (%s to %s) throws, and never counts for ever', (first, last) => {
  expect(() => monthsBetween(first, last)).toThrow(RangeError)
})
