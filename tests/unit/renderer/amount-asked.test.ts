import { expect, test } from 'vitest'
import { amountAsked } from '../../../renderer/app/palette/amount-asked.ts'

test.each([
  ['47500', 'fr', 47_500],
  ['47 500', 'fr', 47_500],
  ['47\u202f500 XOF', 'fr', 47_500],
  ['47,500', 'en', 47_500],
  ['2M', 'en', 2_000_000],
  ['47,5', 'fr', null],
  ['0', 'fr', null],
  ['BQ1-000146', 'fr', null],
  ['2020-03', 'fr', null],
  ['loyer 47 500', 'fr', null],
  ['-47500', 'fr', null],
] as const)('%s in %s is the amount %s', (typed, language, amount) => {
  expect(amountAsked(typed, language)).toBe(amount)
})
