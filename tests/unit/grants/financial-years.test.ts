import { expect, test } from 'vitest'
import { grantYears } from '../../../service/grants/grant-years.ts'
import { financialYearOf, financialYearsBetween } from '../../../shared/time/financial-year.ts'
import { bookGrant } from '../../helpers/report-books.ts'
import { grantBooks, spend } from './grant-books.ts'

test('a UK financial year runs from 1 April to 31 March', () => {
  expect(['2020-03-31', '2020-04-01', '1999-04-01', '2100-01-01'].map(financialYearOf)).toEqual([
    '2019/20',
    '2020/21',
    '1999/00',
    '2099/00',
  ])
  expect(financialYearsBetween('2020-01-01', '2021-04-01')).toEqual([
    { year: '2019/20', from: '2019-04-01', to: '2020-03-31' },
    { year: '2020/21', from: '2020-04-01', to: '2021-03-31' },
    { year: '2021/22', from: '2021-04-01', to: '2022-03-31' },
  ])
  expect(financialYearsBetween('2020-04-02', '2020-04-01')).toEqual([])
})

test('ceiling, budget and spending split by year: the budget spreads over the months of the grant, and its parts add up', () => {
  const books = grantBooks({
    terms: {
      yearCeilings: [
        { year: '2019/20', amount: '30000' },
        { year: '2020/21', amount: '70000' },
      ],
    },
  })
  spend(books, '2020-03-31', 770_000)
  spend(books, '2020-04-01', 77_000)
  const years = grantYears(books.database, bookGrant(books.database, 'PECIC'))
  // Each of the two lines gives its remainder of two pence to its first two months.
  expect(years).toEqual([
    { year: '2019/20', ceilingMinor: 3_000_000, budgetMinor: 2_500_003, spentMinor: 100_000 },
    { year: '2020/21', ceilingMinor: 7_000_000, budgetMinor: 7_499_997, spentMinor: 10_000 },
  ])
})
