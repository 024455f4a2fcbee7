import { expect, test } from 'vitest'
import { rateCurrencies, rateYears } from '../../../renderer/features/reference/rate-choices.ts'

test('every currency is offered once, and never the franc', () => {
  expect(rateCurrencies(['GBP', 'EUR', 'USD', 'GBP', 'XOF', 'CHF'])).toEqual(['GBP', 'EUR', 'USD', 'CHF'])
})

test('the years go from the bundled tables to today, and take in the one shown', () => {
  expect(rateYears('2016-05-01', '2015')).toEqual(['2016', '2015', '2014'])
  expect(rateYears('2016-05-01', '2017')).toEqual(['2017', '2016', '2015', '2014'])
  expect(rateYears('2016-05-01', '2009')).toEqual(['2016', '2015', '2014', '2009'])
})
