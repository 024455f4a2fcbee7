import { expect, test } from 'vitest'
import type { TabularModel } from '../../../reports/model/tabular-model.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { reportSheet } from '../../../service/reports/report-sheet.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const both = (text: string) => ({ fr: text, en: text })
const model = (rowCount: number): TabularModel => ({
  sheetName: both('Liste'),
  title: both('Liste'),
  organisation: 'AMSS',
  subtitle: both('PECIC'),
  from: '2020-01-01',
  to: '2020-03-31',
  openMonths: ['2020-03'],
  columns: [
    { key: 'account', label: both('Compte'), kind: 'text', currency: null },
    { key: 'date', label: both('Date'), kind: 'date', currency: null },
    { key: 'currency', label: both('Devise'), kind: 'text', currency: null },
    { key: 'amount', label: both('Montant'), kind: 'money', currency: null, currencyFrom: 'currency' },
    { key: 'debit', label: both('Débit'), kind: 'money', currency: 'XOF', total: true },
    { key: 'burn', label: both('%'), kind: 'percent', currency: null },
  ],
  rows: [['5211', '2020-01-10', 'GBP', -150_050, 1_450_000, '23.6']],
  rowCount,
  seal: {
    head: 'abcdef0123456789ff',
    sequence: 3,
    appVersion: '0',
    generatedAt: '2020-04-01T09:00:00.000Z',
    generatedBy: 'owner',
  },
})

test('figures are written as people read them, negatives in brackets, in the currency of their row', () => {
  const sheet = expectSuccess(reportSheet(model(1), ['', null, null, null, 1_450_000, null], 'fr'))
  const table = sheet.blocks.find((block) => block.kind === 'table')
  expect(table?.rows).toEqual([['5211', '10/01/2020', 'GBP', '(1\u202f500,50)', '1\u202f450\u202f000', '23,6']])
  expect(table?.totals).toEqual([['Total', '', '', '', '1\u202f450\u202f000', '']])
  expect(table?.columns.map(({ label, align }) => `${label} ${align}`)).toContain('Débit (XOF) right')
  expect(JSON.stringify(sheet.blocks)).toContain('mars 2020')
  expect(sheet.foot).toContain('abcdef0123456789')
})

test('a table too long for paper is refused with its size', () => {
  expect(reportSheet(model(20_001), null, 'en')).toMatchObject({
    ok: false,
    faults: [{ code: 'REPORT_TOO_LONG', details: { count: 20_001 } }],
  })
})

test('the trial balance comes out as a PDF, the claim does not', async () => {
  const { ledger, ...books } = reportBooks([])
  postVouchers({ ledger, ...books }, [bookVoucher('2020-01-10', [bookLine('6222', 5_000, null), bookLine('5211', null, 5_000)])])
  const request = { parameters: {}, language: 'fr', format: 'pdf', user: 'owner' } as const
  const made = expectSuccess(await exportReport(ledger, { ...request, report: 'trial-balance' }, () => undefined))
  expect(new TextDecoder('latin1').decode(made.bytes.slice(0, 5))).toBe('%PDF-')
  expect(made.fileName).toBe('trial-balance-2020-04-01.pdf')
  expect(await exportReport(ledger, { ...request, report: 'claim' }, () => undefined)).toMatchObject({
    ok: false,
    faults: [{ code: 'REPORT_FORMAT' }],
  })
})
