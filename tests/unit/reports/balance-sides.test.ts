import { expect, test } from 'vitest'
import { balanceSides } from '../../../domain/reports/balance-sides.ts'

test('a net stands on its own side, and zero on neither', () => {
  expect(balanceSides(12)).toEqual({ debit: 12, credit: 0 })
  expect(balanceSides(-7)).toEqual({ debit: 0, credit: 7 })
  expect(balanceSides(0)).toEqual({ debit: 0, credit: 0 })
})
