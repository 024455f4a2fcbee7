import { expect, test } from 'vitest'
import { dashboardDay, dashboardMonths } from '../../../domain/reports/dashboard-day.ts'
import { runway } from '../../../domain/reports/runway.ts'
import { dashboard } from '../../../service/reports/dashboard.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const PAIX = { code: 'PAIX', lines: [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }] }
const G = { grant: 'PECIC' }

function books() {
  const opened = reportBooks([WORKED_GRANT, PAIX])
  recordTranches(opened, WORKED_TRANCHES)
  postVouchers(opened, [
    bookVoucher('2020-01-01', [bookLine('571', 100_000, null), bookLine('118', null, 100_000)], {
      kind: 'opening',
      journal: 'AN',
    }),
    ...WORKED_VOUCHERS,
    bookVoucher('2020-03-05', [bookLine('585', 500_000, null, G), bookLine('5211', null, 500_000, G)], { journal: 'BQ1' }),
    bookVoucher('2020-03-06', [bookLine('571', 500_000, null, G), bookLine('585', null, 500_000, G)], { journal: 'CA1' }),
    bookVoucher('2020-03-10', [bookLine('6055', 60_000, null), bookLine('571', null, 60_000)], { journal: 'CA1' }),
    bookVoucher('2020-03-11', [bookLine('6055', -10_000, null), bookLine('571', null, -10_000)], {
      journal: 'CA1',
      kind: 'correction',
    }),
  ])
  return opened
}

test('burn against time, by grant and head', () => {
  const { grants, asOf } = dashboard(books().database, null, '2020-04-06')
  expect(asOf).toBe('2020-04-06')
  expect(grants.map((grant) => [grant.code, grant.budgetMinor, grant.spentMinor])).toEqual([
    ['PECIC', 25_805_194, 7_610_166],
    ['PAIX', 1_000_000, 0],
  ])
  expect(grants[0]).toMatchObject({ elapsedDays: 97, totalDays: 731, donor: 'FCDO', currency: 'GBP' })
  expect(grants[0]?.heads.map((head) => [head.code, head.spentMinor])).toEqual([
    ['A', 2_846_800],
    ['B', 4_245_583],
    ['C', 517_783],
  ])
})

test('the treasury, and its months: transfers are neither received nor paid, a correction lowers what was paid', () => {
  const { treasury, cashByMonth } = dashboard(books().database, null, '2020-04-06')
  expect(treasury.map(({ account, journal, balanceXof }) => [account, journal, balanceXof])).toEqual([
    ['5211', 'BQ1, BQ2', 17_342_500],
    ['571', 'CA1', 550_000],
  ])
  expect(cashByMonth).toEqual([
    { month: '2020-01', balanceXof: 18_469_500, receivedXof: 30_850_000, paidXof: 12_480_500 },
    { month: '2020-02', balanceXof: 16_717_250, receivedXof: 19_585_000, paidXof: 21_337_250 },
    { month: '2020-03', balanceXof: 17_892_500, receivedXof: 26_131_000, paidXof: 24_955_750 },
    { month: '2020-04', balanceXof: 17_892_500, receivedXof: 0, paidXof: 0 },
  ])
})

test('spending by partner and month, the organisation first; runway from the last three whole months', () => {
  const answer = dashboard(books().database, null, '2020-04-06')
  expect(answer.partnerSpending).toMatchObject([
    { partner: null, name: 'Association Malienne pour la Survie au Sahel', totalXof: 50_973_500 },
    { partner: 'ARGA', totalXof: 7_750_000, months: [{ xof: 0 }, { xof: 2_750_000 }, { xof: 5_000_000 }, { xof: 0 }] },
  ])
  expect(answer.months).toEqual(['2020-01', '2020-02', '2020-03', '2020-04'])
  // 17 842 500 over 91 days that spent 58 723 500.
  expect(answer.runway).toEqual({ leftXof: 17_842_500, monthlyXof: 19_574_500, days: 27 })
  expect(answer.pending).toEqual({ draft: 0, submitted: 0, approved: 0 })
  expect(answer.periods).toContainEqual({ month: '2020-04', state: 'open' })
})

test('narrowed to a grant, the rest of the books is left out', () => {
  const { database } = books()
  const answer = dashboard(database, bookGrant(database, 'PAIX'), '2020-04-06')
  expect(answer).toMatchObject({ treasury: [], partnerSpending: [], runway: { leftXof: 0, monthlyXof: 0, days: null } })
  expect(answer.grants.map((grant) => grant.code)).toEqual(['PAIX'])
  const own = dashboard(database, bookGrant(database, 'PECIC'), '2020-04-06')
  expect(own.treasury.map((row) => row.balanceXof)).toEqual([17_342_500, 500_000])
})

test('an empty ledger without grants has a dashboard too', () => {
  const answer = dashboard(reportBooks([]).database, null, '2020-04-06')
  expect(answer).toMatchObject({
    asOf: '2020-04-06',
    grants: [],
    treasury: [],
    months: ['2020-04'],
    runway: null,
    partnerSpending: [],
  })
  expect(answer.cashByMonth).toEqual([{ month: '2020-04', balanceXof: 0, receivedXof: 0, paidXof: 0 }])
})

test('books that stopped long ago are looked at as they stood', () => {
  expect(dashboardDay('2020-06-30', '2020-03-15')).toBe('2020-06-30')
  expect(dashboardDay('2020-07-01', '2020-03-15')).toBe('2020-03-31')
  expect(dashboardDay('2026-11-24', '2020-12-31')).toBe('2020-12-31')
  expect(dashboardDay('2020-04-06', undefined)).toBe('2020-04-06')
})

test('twelve months at most, none before the first posting', () => {
  expect(dashboardMonths('2021-03-31', '2019-05-02')).toHaveLength(12)
  expect(dashboardMonths('2021-03-31', '2019-05-02')[0]).toBe('2020-04')
  expect(dashboardMonths('2020-03-31', '2020-02-10')).toEqual(['2020-02', '2020-03'])
  expect(dashboardMonths('2020-03-31', '2020-05-10')).toEqual(['2020-03'])
})

test('the runway takes whole months, fewer where spending began later, and is over when the cash is', () => {
  const spent = new Map([
    ['2020-02', 290],
    ['2020-03', 310],
  ])
  expect(runway(1_000, spent, '2020-03-31')).toEqual({ leftXof: 1_000, monthlyXof: 300, days: 100 })
  expect(runway(1_000, spent, '2020-03-30')).toEqual({ leftXof: 1_000, monthlyXof: 290, days: 100 })
  expect(runway(-5, spent, '2020-03-31')).toEqual({ leftXof: -5, monthlyXof: 300, days: 0 })
  expect(runway(1_000, new Map(), '2020-03-31')).toEqual({ leftXof: 1_000, monthlyXof: 0, days: null })
})
