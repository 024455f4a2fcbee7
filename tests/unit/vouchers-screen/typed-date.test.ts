import { expect, test } from 'vitest'
import { typedDate } from '../../../renderer/features/vouchers/entry/model/typed-date.ts'

test.each([
  ['6', '2020-04-06'],
  ['6/3', '2020-03-06'],
  ['06-12', '2020-12-06'],
  ['060420', '2020-04-06'],
  ['06042021', '2021-04-06'],
  ['06/04/2020', '2020-04-06'],
  ['6.4.20', '2020-04-06'],
  ['2020-04-06', '2020-04-06'],
  ['29/2', '2020-02-29'],
])('%s is %s', (typed, date) => {
  expect(typedDate(typed, '2020-04-30')).toBe(date)
})

test.each(['31', '30/2', '320420', 'abc', '', '0/4', '11-04-2019'])('%s is no date', (typed) => {
  expect(typedDate(typed, '2020-04-30')).toBeUndefined()
})
