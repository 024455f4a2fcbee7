import { expect, test } from 'vitest'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { previewReport } from '../../../service/reports/preview-report.ts'
import { reportGallery } from '../../../service/reports/report-gallery.ts'
import { postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'
import { csvOf, readReport } from './report-cells.ts'

function workedBooks() {
  const books = reportBooks([WORKED_GRANT])
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  return books
}

test('budget-vs-actual: one row per budget line, available is budget less spent, burn with four decimals', () => {
  expect(csvOf(readReport(workedBooks().database, 'budget-vs-actual', { grant: 'PECIC' }, 'en'))).toBe(
    `${[
      'grant,budget_line,label,budget_gbp,actual_gbp,committed_gbp,available_gbp,budget_xof,actual_xof,burn_percent',
      'PECIC,A1,Line A1,112987.01,28468.00,0.00,84519.01,87000000,21750000,25.1958',
      'PECIC,B1,Line B1,80519.48,32507.75,0.00,48011.73,62000000,25248500,40.3725',
      'PECIC,B2,Line B2,38961.04,9948.08,0.00,29012.96,30000000,7750000,25.5334',
      'PECIC,C1,Line C1,25584.41,5177.83,0.00,20406.58,19700000,3975000,20.2382',
    ].join('\n')}\n`,
  )
})

test('a missing rate is a blank cell and one warning', () => {
  const books = reportBooks([{ ...WORKED_GRANT, provisional: null, budgetRate: null }])
  postVouchers(books, WORKED_VOUCHERS)
  const report = readReport(books.database, 'budget-vs-actual')
  expect(csvOf(report)).toContain('PECIC,A1,Ligne A1,112987.01,,0.00,,87000000,21750000,\n')
  expect(report.warnings.map((warning) => warning.code)).toEqual(['RATE_MISSING'])
  const list = readReport(books.database, 'transactions', { expenditure: true })
  expect(list.warnings.map((warning) => warning.code)).toEqual(['RATE_MISSING'])
  expect(list.totals?.[19]).toBeNull()
})

test('every wrong parameter is told at once', () => {
  const { database } = reportBooks([WORKED_GRANT])
  const parameters = { grant: 'NONE', partner: 'NOBODY', account: '99999', period: '2020-13', from: '2020-02-30' }
  const result = machineReport(database, 'trial-balance', parameters, 'fr')
  expect(result.ok ? [] : result.faults.map((fault) => fault.code)).toEqual([
    'PERIOD_UNKNOWN',
    'DATE_INVALID',
    'GRANT_UNKNOWN',
    'ACCOUNT_UNKNOWN',
    'PARTNER_UNKNOWN',
  ])
  const backwards = machineReport(database, 'fund-balance', { from: '2020-03-01', to: '2020-02-01' }, 'fr')
  expect(backwards.ok ? [] : backwards.faults).toMatchObject([{ code: 'VALUE_UNKNOWN', place: { path: 'from' } }])
  for (const name of ['claim', 'nothing', 'toString']) {
    expect(machineReport(database, name, {}, 'fr')).toMatchObject({ ok: false, faults: [{ code: 'REPORT_UNKNOWN' }] })
  }
})

test('the organisation’s own code means the lines that no partner holds', () => {
  const report = readReport(workedBooks().database, 'transactions', { partner: 'AMSS', expenditure: true })
  expect(report.rowCount).toBe(9)
})

test('a preview shows the first rows, all the totals and the whole count', () => {
  const preview = expectSuccess(previewReport(workedBooks().database, 'general-ledger', {}, 5, 'fr'))
  expect(preview.rows).toHaveLength(5)
  expect(preview.count).toBe(28)
  expect(preview.totals?.slice(6, 8)).toEqual([135_289_500, 135_289_500])
  expect(preview.openMonths).toEqual(['2020-01', '2020-02', '2020-03'])
  expect(preview.columns.find((column) => column.key === 'debit')).toEqual({
    key: 'debit',
    label: { fr: 'Débit', en: 'Debit' },
    kind: 'money',
    currency: 'XOF',
  })
})

test('the gallery offers the years, quarters and months of the books, the latest first; a claim has no year', () => {
  const gallery = reportGallery(workedBooks().database)
  const periods = (name: string) => gallery.find((report) => report.name === name)?.periods
  expect(periods('trial-balance')?.slice(0, 6)).toEqual(['2020', '2020-Q4', '2020-Q3', '2020-Q2', '2020-Q1', '2020-12'])
  expect(periods('claim')?.[0]).toBe('2020-Q4')
  expect(reportGallery(reportBooks([WORKED_GRANT]).database)[0]?.periods).toEqual([])
})
