import { expect, test } from 'vitest'
import { isBlankLine } from '../../../renderer/features/vouchers/entry/model/entry-line.ts'
import {
  copyOfDetail,
  typedVoucher,
  voucherOfDetail,
  withLine,
} from '../../../renderer/features/vouchers/entry/model/entry-voucher.ts'
import { DEFAULTS, detail, detailLine, entry, line } from './entry-fixture.ts'

test('what the heading gives does not make a line; a word, a figure or one that cannot be read does', () => {
  expect(isBlankLine(line())).toBe(true)
  for (const part of [{ label: 'x' }, { debitMinor: 0 }, { unread: { debit: 'abc' } }, { budgetLine: 'B1' }, { invoice: '12' }])
    expect(isBlankLine(line(part))).toBe(false)
})

test('the service is given the lines that hold something, and the rows on which they stand', () => {
  const typed = typedVoucher(entry([{ account: ' 6222 ', debitMinor: 5, invoice: '  ' }, {}, { account: '521', creditMinor: 5 }]))
  expect(typed.rows).toEqual([0, 2])
  expect(typed.voucher.lines.map((each) => [each.account, each.invoice])).toEqual([
    ['6222', null],
    ['521', null],
  ])
  expect(typed.voucher.lines[0]).not.toHaveProperty('unread')
  expect(typed.voucher.lines[0]).not.toHaveProperty('id')
})

test('a kept draft comes back with the same lines, and the heading that most of them share', () => {
  const lines = [
    detailLine(1, { account: '6222', debitMinor: 5, thirdParty: 'A' }),
    detailLine(2, { account: '618', debitMinor: 7, thirdParty: 'B' }),
    detailLine(3, { account: '521', creditMinor: 12, thirdParty: 'B' }),
  ]
  const back = voucherOfDetail(detail(lines, { state: 'draft', kind: 'exchange' }))
  expect(back.defaults).toEqual({ ...DEFAULTS, thirdParty: 'B', expenseType: null })
  expect(back.kind).toBe('exchange')
  expect(back.nextId).toBe(4)
  const {
    lineNumber: _n,
    accountName: _a,
    amountXof: _x,
    rateSource: _r,
    conversion: _c,
    ...first
  } = detailLine(1, {
    account: '6222',
    debitMinor: 5,
    thirdParty: 'A',
  })
  expect(typedVoucher(back).voucher.lines[0]).toEqual(first)
})

test('a copy has no number and no link, and takes its rates from the table of its own date', () => {
  const lines = [
    detailLine(1, {
      account: '6222',
      currency: 'GBP',
      debitMinor: 100_00,
      rate: '745.1',
      rateSource: 'HMRC 2020-03',
      debitXof: 74_510,
    }),
    detailLine(2, {
      account: '521',
      currency: 'GBP',
      creditMinor: 100_00,
      rate: '750',
      rateSource: 'voucher',
      creditXof: 75_000,
    }),
    detailLine(3, { account: '521', currency: 'GBP', creditMinor: 1_00, rate: null, rateSource: 'bank', creditXof: 751 }),
  ]
  const copied = copyOfDetail(detail(lines, { kind: 'correction', corrects: { key: 'posted:1', number: 'X' } }), '2020-04-06')
  expect(copied).toMatchObject({ sourceId: null, corrects: null, date: '2020-04-06' })
  expect(copied.lines.map((each) => [each.rate, each.debitXof ?? each.creditXof])).toEqual([
    [null, null],
    ['750', null],
    [null, 751],
  ])
})

test('writing beyond the last line brings blank lines into being, each with a name of its own', () => {
  const grown = withLine(entry([{ account: '6222' }]), 3, (each) => ({ ...each, label: 'x' }))
  expect(grown.lines.map((each) => each.label)).toEqual(['', '', '', 'x'])
  expect(new Set(grown.lines.map((each) => each.id)).size).toBe(4)
})
