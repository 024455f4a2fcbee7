import { expect, test } from 'vitest'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { csvOf, readReport, recordsOf } from './report-cells.ts'

const PAIX = { code: 'PAIX', lines: [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }] }

function books() {
  const opened = reportBooks([PAIX])
  const gbp = { currency: 'GBP', rate: '770', grant: 'PAIX' }
  const cost = bookLine('6055', 64_000, null, { grant: 'PAIX', budgetLine: 'A1', partner: 'ARGA', label: 'Papier,\r\n encre' })
  postVouchers(opened, [
    bookVoucher('2020-01-10', [bookLine('5215', 100_000, null, gbp), bookLine('165', null, 100_000, gbp)], { journal: 'BG1' }),
    bookVoucher('2020-02-15', [cost, bookLine('571', null, 64_000, { grant: 'PAIX' })], { journal: 'CA1' }),
    bookVoucher('2020-02-10', [bookLine('571', 90_000, null), bookLine('5215', null, 90_000)], { journal: 'CA1' }),
  ])
  return opened
}

test('every line by account and date, with the running balance and the amount in its own currency', () => {
  expect(csvOf(readReport(books().database, 'general-ledger'))).toBe(
    `${[
      'account,date,voucher,journal,line,label,debit,credit,balance,currency,amount_currency,grant,budget_line,partner',
      '165,2020-01-10,AMSS-BG1-2020-000001,BG1,2,Écriture,0,770000,-770000,GBP,-1000.00,PAIX,,',
      '5215,2020-01-10,AMSS-BG1-2020-000001,BG1,1,Écriture,770000,0,770000,GBP,1000.00,PAIX,,',
      '5215,2020-02-10,AMSS-CA1-2020-000002,CA1,2,Écriture,0,90000,680000,XOF,-90000,,,',
      '571,2020-02-10,AMSS-CA1-2020-000002,CA1,1,Écriture,90000,0,90000,XOF,90000,,,',
      '571,2020-02-15,AMSS-CA1-2020-000001,CA1,2,Écriture,0,64000,26000,XOF,-64000,PAIX,,',
      '6055,2020-02-15,AMSS-CA1-2020-000001,CA1,1,"Papier, encre",64000,0,64000,XOF,64000,PAIX,A1,ARGA',
    ].join('\n')}\n`,
  )
})

test('begun later, an account opens with its balance brought forward, in the reader’s language', () => {
  const report = readReport(books().database, 'general-ledger', { from: '2020-02-11', account: '5' }, 'en')
  expect(recordsOf(report)).toMatchObject([
    {
      account: '5215',
      date: '2020-02-11',
      voucher: null,
      label: 'Balance brought forward',
      debit: 0,
      credit: 0,
      balance: 680_000,
    },
    { account: '571', voucher: null, balance: 90_000 },
    { account: '571', voucher: 'AMSS-CA1-2020-000001', balance: 26_000 },
  ])
  expect(report.rowCount).toBe(3)
})

test('more lines than a page holds come whole, once and in order, and can be read twice', () => {
  const opened = reportBooks([PAIX])
  const count = 2_300
  const vouchers = Array.from({ length: count }, (_, index) =>
    bookVoucher(`2020-0${1 + (index % 3)}-15`, [bookLine('571', index + 1, null), bookLine('118', null, index + 1)]),
  )
  postVouchers(opened, vouchers)
  const report = readReport(opened.database, 'general-ledger', { account: '571' })
  const rows = recordsOf(report)
  expect(rows).toHaveLength(count)
  expect(report.rowCount).toBe(count)
  expect(rows.map((row) => row.date)).toEqual(rows.map((row) => row.date).sort())
  expect(rows.at(-1)?.balance).toBe((count * (count + 1)) / 2)
  expect(new Set(rows.map((row) => row.voucher)).size).toBe(count)
  expect(recordsOf(report)).toEqual(rows)
})
