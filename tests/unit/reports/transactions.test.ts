import { expect, test } from 'vitest'
import { lineHash } from '../../../service/reports/line-hash.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'
import { csvOf, readReport, recordsOf } from './report-cells.ts'

const HEADER =
  'seq,posting_date,document_date,voucher_no,journal,account,budget_line,activity_output,partner,site,supplier_beneficiary,invoice_no,description,' +
  'payment_mode_ref,amount_document_currency,currency,xof,tranche_rate_ref,rate,gbp,docs_complete,status,claim_no,line_hash'

function workedBooks() {
  const books = reportBooks([WORKED_GRANT])
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  return books
}

test('one row per posted line, bank lines included; donor spending alone when asked', () => {
  const { database } = workedBooks()
  const all = readReport(database, 'transactions')
  expect([recordsOf(all).length, all.rowCount]).toEqual([28, 28])
  const spent = readReport(database, 'transactions', { expenditure: true, grant: 'PECIC' })
  expect([recordsOf(spent).length, spent.rowCount]).toEqual([11, 11])
  expect(recordsOf(spent).every((row) => row.status === 'eligible' && row.docs_complete === 'N' && row.claim_no === null)).toBe(
    true,
  )
  expect(recordsOf(all).filter((row) => row.status === null)).toHaveLength(17)
  expect(recordsOf(readReport(database, 'transactions', { partner: 'ARGA' })).map((row) => row.budget_line)).toEqual(['B2', 'B2'])
})

test('the twenty-four columns, and no line break inside a row', () => {
  const books = reportBooks([WORKED_GRANT])
  recordTranches(books, WORKED_TRANCHES)
  const cost = bookLine('6277', 2_750_000, null, {
    grant: 'PECIC',
    budgetLine: 'B2',
    partner: 'ARGA',
    activity: 'ACT 1',
    site: 'Ségou',
    thirdParty: 'Hôtel du Fleuve',
    label: 'Atelier\nde Ségou',
    documentReference: 'CHQ 0451',
    documentDate: '2020-02-26',
    invoice: 'F-12',
    paymentMode: 'Chèque',
  })
  postVouchers(books, [
    bookVoucher('2020-02-27', [cost, bookLine('5211', null, 2_750_000, { grant: 'PECIC' })], { journal: 'BQ1' }),
  ])
  const event = plainSql(books.database).get<{ hash: string }>("SELECT hash FROM event WHERE type = 'posted'")?.hash ?? ''
  expect(csvOf(readReport(books.database, 'transactions'))).toBe(
    `${[
      HEADER,
      `1,2020-02-27,2020-02-26,AMSS-BQ1-2020-000001,BQ1,6277,B2,ACT 1,ARGA,Ségou,Hôtel du Fleuve,F-12,Atelier de Ségou,Chèque CHQ 0451,2750000,XOF,2750000,T1,771.250000,3565.64,N,eligible,,${lineHash(event, 1)}`,
      `2,2020-02-27,,AMSS-BQ1-2020-000001,BQ1,5211,,,,,,,Écriture,,-2750000,XOF,-2750000,,,,N,,,${lineHash(event, 2)}`,
    ].join('\n')}\n`,
  )
  expect(lineHash(event, 1)).toMatch(/^[0-9a-f]{12}$/)
})

test('a line of two layers shows both tranches and their sum', () => {
  const rows = recordsOf(readReport(workedBooks().database, 'transactions', { expenditure: true }))
  expect(rows.find((row) => row.description === 'Dépense E08')).toMatchObject({
    gbp: 969_737,
    tranche_rate_ref: 'T2+T3',
    rate: null,
  })
  expect(rows.find((row) => row.description === 'Dépense E10')).toMatchObject({
    gbp: 167_426,
    tranche_rate_ref: 'T3',
    rate: '746.600000',
  })
})

test('the columns XOF and donor currency sum to the budget report of the same dates, catch-ups included', () => {
  const books = reportBooks([WORKED_GRANT])
  const cost = bookLine('6277', 770_000, null, { grant: 'PECIC', budgetLine: 'A1' })
  postVouchers(books, [bookVoucher('2020-01-15', [cost, bookLine('5211', null, 770_000, { grant: 'PECIC' })])])
  expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, '2020-01')))
  recordTranches(books, [{ grant: 'PECIC', number: '1', date: '2020-02-10', minor: 200_000, xof: 1_600_000 }])
  postVouchers(books, [bookVoucher('2020-02-12', [cost, bookLine('5211', null, 770_000, { grant: 'PECIC' })])])
  for (const period of ['2020-01', '2020-02', '2020']) {
    const list = readReport(books.database, 'transactions', { expenditure: true, period })
    const budget = readReport(books.database, 'budget-vs-actual', { period })
    const total = (key: string) => list.totals?.[list.columns.findIndex((column) => column.key === key)]
    const spent = (key: string) => budget.totals?.[budget.columns.findIndex((column) => column.key === key)]
    expect([total('xof'), total('gbp')]).toEqual([spent('actual_xof'), spent('actual_gbp')])
    const rows = recordsOf(list)
    expect(rows.reduce((sum, row) => sum + Number(row.gbp), 0)).toBe(total('gbp'))
    expect(rows).toHaveLength(list.rowCount)
  }
  const february = recordsOf(readReport(books.database, 'transactions', { expenditure: true, period: '2020-02' }))
  expect(february).toMatchObject([
    { seq: 1, xof: 770_000, gbp: 96_250, tranche_rate_ref: 'T1' },
    { seq: 2, xof: 0, amount_document_currency: 0, gbp: -3_750, posting_date: '2020-02-10', tranche_rate_ref: 'ADJ-T1' },
  ])
})

test('grants of several currencies: each donor amount in its own, and no total over them', () => {
  const euro = {
    code: 'UE',
    currency: 'EUR',
    method: 'MONTHLY_TABLE' as const,
    lines: [{ code: 'A1', head: 'A', minor: 100_000, xof: 655_957 }],
  }
  const books = reportBooks([WORKED_GRANT, euro])
  recordTranches(books, WORKED_TRANCHES)
  const spend = (grant: string) =>
    bookVoucher('2020-02-01', [
      bookLine('6055', 655_957, null, { grant, budgetLine: 'A1' }),
      bookLine('571', null, 655_957, { grant }),
    ])
  postVouchers(books, [spend('UE'), spend('PECIC')])
  const list = readReport(books.database, 'transactions', { expenditure: true })
  expect(recordsOf(list).map((row) => row.gbp)).toEqual(['1000.00', '850.51'])
  expect(list.totals?.[19]).toBeNull()
  const budget = readReport(books.database, 'budget-vs-actual')
  expect(recordsOf(budget).find((row) => row.grant === 'UE')).toMatchObject({ actual_gbp: '1000.00', burn_percent: '100.0000' })
  expect(budget.totals?.slice(3)).toEqual([null, null, null, null, 199_355_957, 1_311_914, null])
})

test('an empty ledger gives the header', () => {
  expect(csvOf(readReport(reportBooks([WORKED_GRANT]).database, 'transactions'))).toBe(`${HEADER}\n`)
})
