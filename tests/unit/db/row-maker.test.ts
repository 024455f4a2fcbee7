import { expect, test } from 'vitest'
import { parameterBinderOf } from '../../../db/parameter-binder.ts'
import { rowMakerOf } from '../../../db/row-maker.ts'
import { UnreadableValue } from '../../../db/unreadable-value.ts'

test('a row has its columns under their camelCase names, in their order; the last of two with one name stays', () => {
  const row = rowMakerOf(['voucher_id', 'label', 'amount_minor', 'label'])([7, 'Thé', null, 'Café'])
  expect(Object.entries(row)).toEqual([
    ['voucherId', 7],
    ['label', 'Café'],
    ['amountMinor', null],
  ])
})

test.each([2 ** 53, -(2 ** 53), 0.5, Number.POSITIVE_INFINITY])('%s is no value of a ledger', (value) => {
  const make = rowMakerOf(['label', 'amount_minor'])
  expect(() => make(['', value])).toThrow(UnreadableValue)
  expect(() => make(['', value])).toThrow(`amountMinor = ${value}`)
  expect(make(['', 2 ** 53 - 1])).toEqual({ label: '', amountMinor: 2 ** 53 - 1 })
})

test.each(['a"b', "a'b", 'a`b', 'a\\', 'a\nb', 'a\u2028b', '"]: process.exit(1), ["'])(
  'a column or parameter called %j is a name and nothing else',
  (name) => {
    expect(rowMakerOf([name])([1])).toEqual({ [name]: 1 })
    expect(parameterBinderOf([name])({ [name]: 1 })).toEqual([1])
  },
)

test('values stand in the order of their places, a name used twice twice, a list as JSON', () => {
  const bound = parameterBinderOf(['grant', 'codes', 'grant', 'note'])
  expect(bound({ note: null, codes: ['A', 1], grant: 'G1', more: 2 })).toEqual(['G1', '["A",1]', 'G1', null])
  expect(() => bound({ note: null, grant: 'G1' })).toThrow('no value for the parameter codes')
  expect(parameterBinderOf([])(undefined)).toEqual([])
})
