import { expect, test } from 'vitest'
import { isUnfinished, placeFaults, unreadFaults } from '../../../renderer/features/vouchers/entry/model/fault-cells.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { line } from './entry-fixture.ts'

const at = (lineNumber: number): Fault['place'] => ({ kind: 'voucher', voucher: '', line: lineNumber })

test('a fault shows in its cell, on the row where its line stands', () => {
  const lines = [line({ debitMinor: 5 }), line({ creditMinor: -5 })]
  const placed = placeFaults(
    [
      fault('ACCOUNT_UNKNOWN', at(1), { account: '99' }),
      fault('AMOUNT_NEGATIVE', at(2)),
      fault('BUDGET_LINE_UNKNOWN', at(2), { budgetLine: 'ZZ', grant: 'G' }),
      fault('VALUE_TOO_LONG', at(1), { name: 'third_party', length: 500 }),
    ],
    [0, 4],
    lines,
  )
  expect(placed.map(({ row, column }) => [row, column])).toEqual([
    [0, 'account'],
    [4, 'credit'],
    [4, 'budgetLine'],
    [0, 'thirdParty'],
  ])
})

test('what concerns the heading shows there, and what the balance bar says is said once', () => {
  const placed = placeFaults(
    [
      fault('PERIOD_CLOSED', at(1), { period: '2020-03' }),
      fault('JOURNAL_UNKNOWN', at(1), { journal: 'X' }),
      fault('CORRECTED_VOUCHER_UNKNOWN', at(1), { voucher: 'X' }),
      fault('VOUCHER_UNBALANCED', at(1)),
      fault('VOUCHER_TOO_FEW_LINES', at(1)),
      fault('VOUCHER_XOF_NEEDED', at(1)),
    ],
    [0],
    [line()],
  )
  expect(placed.map((each) => each.heading)).toEqual(['date', 'journal', 'corrects', null])
  expect(placed.at(-1)).toMatchObject({ row: 0, column: null })
})

test('a figure that could not be read says why: too many decimals, or no number', () => {
  const lines = [line({ unread: { debit: '12,5' } }), line({ currency: 'GBP', unread: { credit: 'abc', rate: 'x' } })]
  expect(unreadFaults(lines).map(({ fault: { code }, row, column }) => [code, row, column])).toEqual([
    ['AMOUNT_FRACTION', 0, 'debit'],
    ['NUMBER_INVALID', 1, 'credit'],
    ['RATE_INVALID', 1, 'rate'],
  ])
})

test('a line whose amount could not be read is not also said to have none', () => {
  const lines = [line({ unread: { debit: 'abc' } }), line()]
  expect(
    placeFaults([fault('AMOUNT_MISSING', at(1)), fault('AMOUNT_MISSING', at(2))], [0, 1], lines).map(({ row }) => row),
  ).toEqual([1])
})

test('a line that one is still typing is not at fault for what it lacks, only for what is wrong', () => {
  const placed = (code: 'AMOUNT_MISSING' | 'ACCOUNT_UNKNOWN') => ({ fault: fault(code), row: 2, column: null, heading: null })
  expect(isUnfinished(placed('AMOUNT_MISSING'), line(), 2)).toBe(true)
  expect(isUnfinished(placed('AMOUNT_MISSING'), line(), 3)).toBe(false)
  expect(isUnfinished(placed('ACCOUNT_UNKNOWN'), line(), 2)).toBe(true)
  expect(isUnfinished(placed('ACCOUNT_UNKNOWN'), line({ account: '99999' }), 2)).toBe(false)
})
