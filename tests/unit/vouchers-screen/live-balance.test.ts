import { expect, test } from 'vitest'
import { isBalanced, liveBalance } from '../../../renderer/features/vouchers/entry/model/live-balance.ts'
import { line } from './entry-fixture.ts'

const nothing = () => undefined

test('francs balance by themselves', () => {
  const balance = liveBalance([line({ debitMinor: 500 }), line({ creditMinor: 500 })], nothing)
  expect(balance.xof).toEqual({ debit: 500, credit: 500, gap: 0 })
  expect(isBalanced(balance, 'normal')).toBe(true)
})

test('lines of one currency and rate convert once, so that they balance in francs too', () => {
  const rate = '745.1234'
  const pounds = (part: object) => line({ currency: 'GBP', rate, ...part })
  const balance = liveBalance(
    [pounds({ debitMinor: 33_33 }), pounds({ debitMinor: 66_67 }), pounds({ creditMinor: 100_00 })],
    nothing,
  )
  expect(balance.amountsXof.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)).toBe(2 * 74_512)
  expect(balance.xof.gap).toBe(0)
  expect(isBalanced(balance, 'normal')).toBe(true)
})

test('a line whose rate the ledger holds takes the XOF of the last check, on its own side', () => {
  const debit = line({ currency: 'GBP', debitMinor: 100_00 })
  const credit = line({ currency: 'GBP', creditMinor: 100_00 })
  const known = new Map([
    [debit, { amountXof: 74_500, donorMinor: null }],
    [credit, { amountXof: -74_500, donorMinor: null }],
  ])
  expect(liveBalance([debit, credit], nothing)).toMatchObject({ whole: false, amountsXof: [null, null] })
  const balance = liveBalance([debit, credit], (each) => known.get(each))
  expect(balance).toMatchObject({ whole: true, amountsXof: [74_500, 74_500] })
  expect(isBalanced(balance, 'normal')).toBe(true)
})

test('a currency that does not balance is a gap, unless the kind frees it', () => {
  const balance = liveBalance(
    [line({ currency: 'GBP', creditMinor: 100_00, creditXof: 74_500 }), line({ debitMinor: 74_500 })],
    nothing,
  )
  expect(balance.xof.gap).toBe(0)
  expect(balance.foreign).toEqual([{ currency: 'GBP', totals: { debit: 0, credit: 100_00, gap: -100_00 } }])
  expect(isBalanced(balance, 'normal')).toBe(false)
  expect(isBalanced(balance, 'exchange')).toBe(true)
})

test('a figure that could not be read leaves the totals incomplete, whatever the others say', () => {
  const balance = liveBalance([line({ unread: { debit: 'abc' } })], nothing)
  expect(balance).toMatchObject({ whole: false, unread: true })
  expect(isBalanced(balance, 'normal')).toBe(false)
})
