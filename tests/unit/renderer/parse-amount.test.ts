import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAmount } from '../../../renderer/ui/money/parse-amount.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'

describe('amounts as people type them', () => {
  test.each([
    ['1450000', 1_450_000],
    ['1 450 000', 1_450_000],
    ['1\u202f450\u202f000', 1_450_000],
    ['1.450.000', 1_450_000],
    ['=1250000+200000', 1_450_000],
    ['= 30*12 500 - 500', 374_500],
    ['12,5k', 12_500],
    ['2M', 2_000_000],
    ['1,25M', 1_250_000],
    ['(217 500)', -217_500],
    ['-217500', -217_500],
    ['−5', -5],
    ['0', 0],
  ])('%s is %i XOF in French', (text, minor) => {
    expect(parseAmount(text, 'XOF', 'fr')).toBe(minor)
  })

  test.each([
    ['1 942,14', 194_214],
    ['1942.14', 194_214],
    ['1.942,14', 194_214],
    ['1,942.14', 194_214],
    ['0,1', 10],
    ['=0,1+0,2', 30],
    ['=3*0,335', undefined],
  ])('%s is %s pence in French', (text, minor) => {
    expect(parseAmount(text, 'GBP', 'fr')).toBe(minor)
  })

  test('a comma before three digits groups in English and is decimal in French', () => {
    expect(parseAmount('1,450', 'XOF', 'en')).toBe(1_450)
    expect(parseAmount('1,450,000', 'XOF', 'en')).toBe(1_450_000)
    expect(parseAmount('1,450', 'GBP', 'fr')).toBe(145)
  })

  test('a fraction of a franc is refused, never rounded', () => {
    expect(parseAmount('1,5', 'XOF', 'fr')).toBeUndefined()
    expect(parseAmount('1,450', 'XOF', 'fr')).toBeUndefined()
    expect(parseAmount('=3*0,5', 'XOF', 'fr')).toBeUndefined()
    expect(parseAmount('=2*0,5', 'XOF', 'fr')).toBe(1)
  })

  test.each(['', '=', 'abc', '12a', '1,2,3', '12..5', '=1+', '=+', '5kk', '1 5 %', '--5', '99999999999999999999'])(
    '%j is not an amount',
    (text) => {
      expect(parseAmount(text, 'XOF', 'fr')).toBeUndefined()
      expect(parseAmount(text, 'XOF', 'en')).toBeUndefined()
    },
  )

  test('what is written out is read back to the same amount, in both languages', () => {
    const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
    fc.assert(
      fc.property(amounts, fc.constantFrom('XOF', 'GBP', 'TND'), fc.constantFrom('fr', 'en'), (minor, currency, language) => {
        expect(parseAmount(formatMoney(minor, currency, language), currency, language)).toBe(minor)
      }),
    )
  })

  test('a sum of typed parts is the sum of the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 8 }), (parts) => {
        expect(parseAmount(`=${parts.join('+')}`, 'XOF', 'fr')).toBe(parts.reduce((total, part) => total + part, 0))
      }),
    )
  })
})
