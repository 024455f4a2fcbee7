import Decimal from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAmounts } from '../../domain/budgets/line-amounts.ts'
import { rateFromText } from '../../shared/money/rate.ts'

// An independent reckoning: decimal.js with more digits than four factors can have.
const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP })

const factor = fc
  .tuple(fc.nat({ max: 999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => new Exact(digits).div(new Exact(10).pow(decimals)).toString())
const rate = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => new Exact(digits).div(new Exact(10).pow(decimals)).toString())
  .filter((text) => rateFromText(text) !== undefined)
const build = fc.record({ unitCost: factor, quantity: factor, frequency: factor, percent: factor })

const requestOf = (budgetRate: string, currency: string) => ({
  grantCurrency: 'GBP',
  pegOf: () => undefined,
  budgetRate: rateFromText(budgetRate),
  shownRate: undefined,
  currency,
})

test('a build-up in francs becomes francs and pence, each rounded once from the exact product', () => {
  let computed = 0
  fc.assert(
    fc.property(build, rate, (factors, budgetRate) => {
      const product = new Exact(factors.unitCost).mul(factors.quantity).mul(factors.frequency).mul(factors.percent).div(100)
      const expectedXof = product.round()
      const expectedMinor = product.mul(100).div(budgetRate).round()
      const found = lineAmounts({ ...requestOf(budgetRate, 'XOF'), stated: null, buildUp: { ...factors, currency: 'XOF' } })
      if (expectedXof.gt(1e12) || expectedMinor.gt(1e12)) expect(found).toMatchObject({ reason: 'too-large' })
      else {
        computed += 1
        expect(found).toEqual({ amountMinor: expectedMinor.toNumber(), amountXof: expectedXof.toNumber(), rateUsed: 'budget' })
      }
    }),
    { numRuns: 2_000 },
  )
  expect(computed).toBeGreaterThan(100)
})

test('a build-up in the grant’s currency becomes pence, and francs from those pence', () => {
  fc.assert(
    fc.property(build, rate, (factors, budgetRate) => {
      const product = new Exact(factors.unitCost).mul(factors.quantity).mul(factors.frequency).mul(factors.percent).div(100)
      const expectedMinor = product.mul(100).round()
      const expectedXof = expectedMinor.div(100).mul(budgetRate).round()
      const found = lineAmounts({ ...requestOf(budgetRate, 'GBP'), stated: null, buildUp: { ...factors, currency: 'GBP' } })
      if (expectedXof.gt(1e12) || expectedMinor.gt(1e12)) expect(found).toMatchObject({ reason: 'too-large' })
      else expect(found).toEqual({ amountMinor: expectedMinor.toNumber(), amountXof: expectedXof.toNumber(), rateUsed: 'budget' })
    }),
    { numRuns: 2_000 },
  )
})
