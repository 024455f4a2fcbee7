import { describe, expect, test } from 'vitest'
import { budgetExcess } from '../../../domain/eligibility/budget-excess.ts'
import { type DocumentedExpense, duplicateExpenses } from '../../../domain/eligibility/duplicate-expenses.ts'
import { DEFAULT_VIREMENT, type VirementRules } from '../../../domain/grants/virement-rules.ts'

describe('DUP: the same expense twice', () => {
  const expense = (key: string, more: Partial<DocumentedExpense> = {}): DocumentedExpense => ({
    key,
    voucherId: Number(key.split('/')[0]),
    number: `V${key.split('/')[0]}`,
    date: '2020-03-10',
    thirdParty: 'Hôtel du Fleuve',
    invoice: null,
    documentReference: null,
    xof: 50_000,
    ...more,
  })
  const found = (...expenses: DocumentedExpense[]) =>
    [...duplicateExpenses(expenses)].map(([key, { details }]) => [key, details?.voucher])

  test('the same third party and invoice, written otherwise, in another voucher', () => {
    expect(
      found(expense('1/1', { invoice: 'F-12' }), expense('2/1', { invoice: 'f-12', thirdParty: 'HOTEL DU FLEUVE', xof: 10 })),
    ).toEqual([['2/1', 'V1']])
  })

  test('two lines of one voucher, another invoice or another third party are no duplicates', () => {
    expect(found(expense('1/1', { invoice: 'F-12' }), expense('1/2', { invoice: 'F-12' }))).toEqual([])
    expect(found(expense('1/1', { invoice: 'F-12' }), expense('2/1', { invoice: 'F-13' }))).toEqual([])
    expect(found(expense('1/1', { invoice: 'F-12' }), expense('2/1', { invoice: 'F-12', thirdParty: 'Hôtel du Lac' }))).toEqual(
      [],
    )
  })

  test('without an invoice, the same document and amount', () => {
    expect(found(expense('1/1', { documentReference: 'BC 7' }), expense('2/1', { documentReference: 'bc 7' }))).toEqual([
      ['2/1', 'V1'],
    ])
    expect(
      found(expense('1/1', { documentReference: 'BC 7' }), expense('2/1', { documentReference: 'BC 7', xof: 50_001 })),
    ).toEqual([])
    expect(found(expense('1/1'), expense('2/1'))).toEqual([])
  })
})

describe('BUD: what no budget covers', () => {
  const approved = [
    { code: 'A1', head: 'A', budgetXof: 1_000_000, budgetMinor: 130_000, openingXof: 0, openingMinor: 0 },
    { code: 'A2', head: 'A', budgetXof: 1_000_000, budgetMinor: 130_000, openingXof: 0, openingMinor: 0 },
  ]
  const rules = (more: Partial<VirementRules> = {}): VirementRules => ({ ...DEFAULT_VIREMENT, ...more })
  const spent = (key: string, xof: number, donorMinor: number | null = null, budgetLine = 'A1') => ({
    key,
    budgetLine,
    xof,
    donorMinor,
  })
  const over = (spending: ReturnType<typeof spent>[], more: Partial<VirementRules> = {}) =>
    budgetExcess(approved, spending, rules(more), 'GBP').map(({ key, xof }) => [key, xof])

  test('exactly the tolerance passes, one franc more does not', () => {
    expect(over([spent('a', 1_000_000), spent('b', 100_000)])).toEqual([])
    expect(over([spent('a', 1_000_000), spent('b', 100_001)])).toEqual([['b', 1]])
  })

  test('what was spent before the line was exhausted stays covered; what comes after is in question whole', () => {
    expect(over([spent('a', 900_000), spent('b', 300_000), spent('c', 50_000)])).toEqual([
      ['b', 100_000],
      ['c', 50_000],
    ])
  })

  test('spending given back makes room again', () => {
    expect(over([spent('a', 1_100_000), spent('b', -200_000), spent('c', 200_000)])).toEqual([])
  })

  test('a locked head has no tolerance', () => {
    expect(over([spent('a', 1_000_001)], { lockedHeads: ['A'] })).toEqual([['a', 1]])
  })

  test('by head, what one line lacks another may leave', () => {
    expect(over([spent('a', 1_500_000)], { scope: 'HEAD' })).toEqual([])
    expect(over([spent('a', 1_500_000), spent('b', 800_000, null, 'A2')], { scope: 'HEAD' })).toEqual([])
    expect(over([spent('a', 2_200_001)], { scope: 'HEAD' })).toEqual([['a', 1]])
  })

  test('the donor’s currency counts too', () => {
    expect(over([spent('a', 900_000, 143_000)])).toEqual([])
    expect(over([spent('a', 900_000, 150_000)])).toEqual([['a', 42_000]])
  })

  test('a line that no version of the budget knows is covered by nothing', () => {
    expect(over([spent('a', 5_000, null, 'Z9')])).toEqual([['a', 5_000]])
  })
})
