import { expect, test } from 'vitest'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { csvOf, readReport } from './report-cells.ts'

const PAIX = { code: 'PAIX', lines: [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }] }
const G = { grant: 'PAIX' }

function books() {
  const opened = reportBooks([PAIX])
  const gbp = { currency: 'GBP', rate: '770' }
  postVouchers(opened, [
    bookVoucher('2020-01-01', [bookLine('571', 250_000, null), bookLine('118', null, 250_000)], {
      kind: 'opening',
      journal: 'AN',
    }),
    bookVoucher('2020-01-01', [bookLine('5211', 40_000, null), bookLine('118', null, 40_000)]),
    bookVoucher('2020-01-10', [
      bookLine('5215', 100_000, null, { ...gbp, ...G }),
      bookLine('165', null, 100_000, { ...gbp, ...G }),
    ]),
    bookVoucher('2020-02-15', [bookLine('6055', 64_000, null, { ...G, budgetLine: 'A1' }), bookLine('571', null, 64_000, G)]),
    bookVoucher('2020-02-20', [bookLine('6383', 9_000, null), bookLine('571', null, 9_000)]),
    bookVoucher('2020-02-21', [bookLine('6383', -9_000, null), bookLine('571', null, -9_000)], { kind: 'correction' }),
    bookVoucher('2020-12-31', [bookLine('131', 64_000, null), bookLine('6055', null, 64_000)], { journal: 'CL' }),
  ])
  return opened
}

const HEADER = 'account,name,opening_debit,opening_credit,debit,credit,closing_debit,closing_credit'
const lines = (...rows: string[]) => `${rows.join('\n')}\n`

test('without dates: from the first to the last posting, opening vouchers of the first day apart, corrections in negative', () => {
  expect(csvOf(readReport(books().database, 'trial-balance', {}, 'en'))).toBe(
    lines(
      HEADER,
      '118,Other reserves,0,250000,0,40000,0,290000',
      '131,Surplus for the year,0,0,64000,0,64000,0',
      '165,Funds restricted to a specific project,0,0,0,770000,0,770000',
      '5211,Local banks - national currency (XOF),0,0,40000,0,40000,0',
      '5215,Local banks - foreign currency,0,0,770000,0,770000,0',
      '571,Cash in national currency,250000,0,0,64000,186000,0',
      '6055,Non-storable office supplies,0,0,64000,64000,0,0',
      '6383,Receptions,0,0,0,0,0,0',
    ),
  )
})

test('with dates, opening is everything before the first; an account that holds something is there without moving', () => {
  const report = readReport(books().database, 'trial-balance', { from: '2020-02-16', to: '2020-02-29' })
  expect([...report.rows].map(([account, , ...figures]) => [account, ...figures])).toEqual([
    ['118', 0, 290_000, 0, 0, 0, 290_000],
    ['165', 0, 770_000, 0, 0, 0, 770_000],
    ['5211', 40_000, 0, 0, 0, 40_000, 0],
    ['5215', 770_000, 0, 0, 0, 770_000, 0],
    ['571', 186_000, 0, 0, 0, 186_000, 0],
    ['6055', 64_000, 0, 0, 0, 64_000, 0],
    ['6383', 0, 0, 0, 0, 0, 0],
  ])
  expect(report.totals).toEqual([null, null, 1_060_000, 1_060_000, 0, 0, 1_060_000, 1_060_000])
  expect(report.openMonths).toEqual(['2020-02'])
})

test('a period is its first and last day', () => {
  const { database } = books()
  const quarter = [...readReport(database, 'trial-balance', { period: '2020-Q1' }).rows]
  expect(quarter).toEqual([...readReport(database, 'trial-balance', { from: '2020-01-01', to: '2020-03-31' }).rows])
  expect(quarter.find(([account]) => account === '571')?.slice(2)).toEqual([250_000, 0, 0, 64_000, 186_000, 0])
})

test('by currency a column says it, and figures are in it', () => {
  const csv = csvOf(readReport(books().database, 'trial-balance', { byCurrency: true, to: '2020-01-31' }, 'fr'))
  expect(csv.split('\n')[0]).toBe(`${HEADER},currency`)
  expect(csv).toContain('5215,Banques en devises,0.00,0.00,1000.00,0.00,1000.00,0.00,GBP\n')
  expect(csv).toContain('571,Caisse en monnaie nationale,250000,0,0,0,250000,0,XOF\n')
})

test('narrowed to a grant, the gap between its sides is its inter-fund balance', () => {
  const report = readReport(books().database, 'trial-balance', { grant: 'PAIX' })
  expect([...report.rows].map(([account]) => account)).toEqual(['165', '5215', '571', '6055'])
})

test('an empty ledger gives the header alone', () => {
  expect(csvOf(readReport(reportBooks([PAIX]).database, 'trial-balance'))).toBe(`${HEADER}\n`)
})
