import { expect, test } from 'vitest'
import { buildReconciliation } from '../../../domain/treasury/reconciliation/build-reconciliation.ts'
import type { OpenItem } from '../../../domain/treasury/reconciliation/reconciliation-items.ts'
import { statementBalance } from '../../../domain/treasury/reconciliation/statement-balance.ts'

const item = (key: string, date: string, amountMinor: number, reference = ''): OpenItem => ({
  key,
  date,
  amountMinor,
  reference,
  party: '',
  label: key,
})

test('§6.v to the franc: 18 963 775 and 17 965 800 both adjust to 18 083 000', () => {
  const built = buildReconciliation({
    month: '2020-04',
    statementMinor: 18_963_775,
    statementNumber: '4',
    bookMinor: 17_965_800,
    lines: [
      item('line:1', '2020-04-14', -15_000),
      item('line:2', '2020-04-21', 120_000),
      item('line:3', '2020-04-30', -11_800),
      item('line:4', '2020-04-10', -45_000, '000448'),
    ],
    entries: [
      item('entry:3', '2020-04-28', -148_275, '000457'),
      item('entry:1', '2020-01-15', -385_000, '000451'),
      item('entry:2', '2019-10-15', -612_500, '000453'),
      item('entry:4', '2020-04-30', 250_000),
      item('entry:5', '2020-04-08', -54_000, '000448'),
    ],
    findings: [
      { id: 1, kind: 'bank_error', line: 'line:1', entry: null, note: 'débit d’un autre client' },
      { id: 2, kind: 'book_error', line: 'line:4', entry: 'entry:5', note: '' },
    ],
    staleDays: 90,
    cancelMonths: 6,
  })
  expect(
    built.lines.map(({ block, kind, reference, amountMinor, ageDays }) => [block, kind, reference, amountMinor, ageDays]),
  ).toEqual([
    ['BANK', 'statement', '4', 18_963_775, null],
    ['BANK', 'outstanding_cheque', '000453', -612_500, 198],
    ['BANK', 'outstanding_cheque', '000451', -385_000, 106],
    ['BANK', 'outstanding_cheque', '000457', -148_275, 2],
    ['BANK', 'deposit_in_transit', '', 250_000, 0],
    ['BANK', 'bank_error', '', 15_000, 16],
    ['BANK', 'adjusted', '', 18_083_000, null],
    ['BOOK', 'book', '', 17_965_800, null],
    ['BOOK', 'not_booked', '', 120_000, 9],
    ['BOOK', 'not_booked', '', -11_800, 0],
    ['BOOK', 'book_error', '000448', 9_000, 22],
    ['BOOK', 'adjusted', '', 18_083_000, null],
    ['', 'difference', '', 0, null],
  ])
  expect(built.lines.filter(({ stale }) => stale).map(({ reference }) => reference)).toEqual(['000453', '000451'])
  expect(built.lines.filter(({ cancellable }) => cancellable).map(({ reference }) => reference)).toEqual(['000453'])
  expect(built.lines.filter(({ carried }) => carried).map(({ reference }) => reference)).toEqual(['000453', '000451'])
  expect(built).toMatchObject({ adjustedBankMinor: 18_083_000, adjustedBookMinor: 18_083_000, differenceMinor: 0 })
})

test('without a statement there is no difference to sign', () => {
  const facts = {
    month: '2020-04',
    statementMinor: null,
    statementNumber: '',
    bookMinor: 5,
    lines: [],
    entries: [],
    findings: [],
    staleDays: 90,
    cancelMonths: 6,
  }
  expect(buildReconciliation(facts)).toMatchObject({ differenceMinor: null, adjustedBookMinor: 5 })
})

test('the bank’s balance of a day: the last closing and what came since, else the opening and what came up to it', () => {
  const april = { number: '4', from: '2020-04-01', to: '2020-04-28', openingMinor: 100, closingMinor: 150 }
  const across = { number: '5', from: '2020-04-29', to: '2020-05-15', openingMinor: 150, closingMinor: 90 }
  const lines = [
    { date: '2020-04-10', amountMinor: 50 },
    { date: '2020-04-30', amountMinor: -20 },
    { date: '2020-05-02', amountMinor: -40 },
  ]
  expect(statementBalance([april], lines, '2020-04-30')).toEqual({ minor: 130, number: '4', coveredTo: '2020-04-28' })
  expect(statementBalance([april, across], lines, '2020-04-30')).toEqual({ minor: 130, number: '5', coveredTo: '2020-04-30' })
  expect(statementBalance([across], lines, '2020-04-30')).toEqual({ minor: 130, number: '5', coveredTo: '2020-04-30' })
  expect(statementBalance([{ ...april, openingMinor: null, closingMinor: null }], lines, '2020-04-30')).toBeNull()
})
