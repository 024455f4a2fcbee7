import { expect, test } from 'vitest'
import { spendingByBudgetLine, spendingOfLine } from '../../../renderer/features/vouchers/entry/model/line-spending.ts'
import { line } from './entry-fixture.ts'

test('a debit spends, a credit gives back, and accounts that are no spending count nothing', () => {
  expect(spendingOfLine(line({ account: '6222', debitMinor: 500 }), 500)).toBe(500)
  expect(spendingOfLine(line({ account: '6222', creditMinor: 500 }), 500)).toBe(-500)
  expect(spendingOfLine(line({ account: '5211', creditMinor: 500 }), 500)).toBe(0)
  expect(spendingOfLine(line({ account: '6811', debitMinor: 500 }), 500)).toBe(0)
  // While no account is chosen yet, the amount counts: the budget is chosen by what would remain of it.
  expect(spendingOfLine(line({ debitMinor: 500 }), 500)).toBe(500)
  expect(spendingOfLine(line({ account: '6222', currency: 'GBP', debitMinor: 5 }), null)).toBeNull()
})

test('the lines of a voucher add up by budget line of their grant; one value that is missing leaves the donor’s sum open', () => {
  const lines = [
    line({ account: '6222', debitMinor: 500, budgetLine: 'B1' }),
    line({ account: '6277', debitMinor: 250, budgetLine: 'B1' }),
    line({ account: '618', debitMinor: 70, budgetLine: 'B1', grant: 'G2' }),
    line({ account: '5211', creditMinor: 820, budgetLine: 'B1' }),
    line({ account: '6222', debitMinor: 9, grant: null, budgetLine: 'B1' }),
  ]
  const spending = spendingByBudgetLine(lines, [500, 250, 70, 820, 9], [64, 32, null, null, null])
  expect(Object.fromEntries(spending)).toEqual({
    'AT-PECIC/B1': { xof: 750, donorMinor: 96 },
    'G2/B1': { xof: 70, donorMinor: null },
  })
})
