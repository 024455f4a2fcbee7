import { expect, test } from 'vitest'
import { draftVoucher, listDrafts } from '../../../db/queries/drafts.ts'
import { countDetail } from '../../../service/payments/count-detail.ts'
import { proposeVariance } from '../../../service/payments/propose-variance.ts'
import { removeCount, saveCount } from '../../../service/payments/save-count.ts'
import { signCount } from '../../../service/payments/sign-count.ts'
import { PRINT_BUILDERS } from '../../../service/prints/print-builders.ts'
import { machineCsv } from '../../../service/reports/machine-csv.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import type { CountInput } from '../../../shared/contract/payments-cash.ts'
import { SPEC_LINES } from '../../helpers/counted-lines.ts'
import { addSecondWriter, cashBooks, findings, postAll, refusals, setLimits } from '../../helpers/payment-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const COUNT: CountInput = {
  id: null,
  account: '571',
  date: '2020-03-31',
  time: '17:30',
  cashier: 'Awa Touré',
  witness: 'Moussa Keita',
  explanation: 'Monnaie rendue en trop',
  lines: [...SPEC_LINES],
  slips: [{ number: 'BP-12', date: '2020-03-28', person: 'Issa Diarra', amountMinor: 15_000 }],
}

const save = (books: TemporaryLedger, input: CountInput) =>
  books.command('payments.saveCount', (work) => saveCount(work, input, books.clock.today()))
const sign = (books: TemporaryLedger, id: number, role: 'cashier' | 'witness', user = 'owner') =>
  books.command('payments.signCount', (work) => signCount(work, { id, role }), { user })
const propose = (books: TemporaryLedger, id: number) =>
  books.command('payments.proposeVariance', (work) => proposeVariance(work, books.surroundings, id))

/** The books of spec 07 §6.vi: 500 358 in the cash, a ceiling of 500 000. */
function specBooks(): TemporaryLedger {
  const books = cashBooks(500_358)
  setLimits(books, { account: '571', kind: 'cash', ceiling: 500_000, holder: 'Awa Touré' })
  return books
}

test('the count of spec 07 §6.vi is kept, signed, reported and its shortage charged to the cashier', () => {
  const books = specBooks()
  const { id } = expectSuccess(save(books, COUNT))
  const kept = expectSuccess(countDetail(books.database, id))
  expect(kept).toMatchObject({
    bookMinor: 500_358,
    lastVouchers: ['AMSS-BQ1-2020-000002'],
    figures: { physicalMinor: 483_858, varianceMinor: -1_500, overCeilingMinor: 358 },
    slips: [{ hours: 72, late: true }],
  })
  expect(refusals(propose(books, id))).toEqual(['COUNT_NOT_SIGNED'])
  expect(expectSuccess(sign(books, id, 'cashier'))).toEqual({ complete: true })
  expectSuccess(propose(books, id))
  const [draft] = listDrafts(books.database)
  if (!draft) throw new Error('no draft was proposed')
  expect(draftVoucher(draft)).toMatchObject({
    journal: 'CA1',
    date: '2020-03-31',
    lines: [
      { account: '4711', debitMinor: 1_500, creditMinor: null, thirdParty: 'Awa Touré', budgetLine: null },
      { account: '571', debitMinor: null, creditMinor: 1_500 },
    ],
  })
  expect(refusals(propose(books, id))).toEqual(['PAYMENT_PROPOSED_ALREADY'])
  postAll(books)
  expect(expectSuccess(countDetail(books.database, id)).variance).toMatchObject([
    { number: 'AMSS-CA1-2020-000001', reversed: false },
  ])
  expect(findings(books)).toEqual([])
})

test('the report for machines has the columns and rows of the command line', () => {
  const books = specBooks()
  expectSuccess(save(books, COUNT))
  const lines = machineCsv(expectSuccess(machineReport(books.database, 'cash-count', { account: '571' }, 'fr'))).split(/\r?\n/)
  expect(lines[0]).toBe('nature,denomination,number,amount')
  expect(lines.slice(1, 7)).toEqual([
    'note,10000,31,310000',
    'note,5000,18,90000',
    'note,2000,27,54000',
    'note,1000,14,14000',
    'note,500,11,5500',
    'coin,500,7,3500',
  ])
  expect(lines.slice(15, 20)).toEqual([
    'physical,,,483858',
    'slips,,,15000',
    'book,,,500358',
    'variance,,,-1500',
    'over_ceiling,,,358',
  ])
  const none = expectSuccess(machineReport(books.database, 'cash-count', { account: '571', to: '2020-03-30' }, 'fr'))
  expect([none.rowCount, none.warnings.map((warning) => warning.code)]).toEqual([0, ['COUNT_NONE']])
})

test('where two can write, two different people sign, and what they signed never changes', () => {
  const books = specBooks()
  addSecondWriter(books)
  const { id } = expectSuccess(save(books, COUNT))
  expect(expectSuccess(sign(books, id, 'cashier'))).toEqual({ complete: false })
  expect(refusals(sign(books, id, 'cashier', 'raf'))).toEqual(['COUNT_PART_SIGNED'])
  expect(refusals(sign(books, id, 'witness'))).toEqual(['COUNT_SIGNED_TWICE'])
  expect(refusals(propose(books, id))).toEqual(['COUNT_NOT_SIGNED'])
  expect(refusals(save(books, { ...COUNT, id, explanation: 'autre' }))).toEqual(['COUNT_SIGNED'])
  expect(refusals(books.command('payments.removeCount', (work) => removeCount(work, id)))).toEqual(['COUNT_SIGNED'])
  for (const change of [
    'UPDATE cash_count SET book_minor = 0',
    'DELETE FROM cash_count_slip',
    'UPDATE cash_count_line SET number = 0',
    "INSERT INTO cash_count_line VALUES (1, 99, 'coin', 1, 1)",
    'DELETE FROM cash_count_signature',
  ])
    expect(() => books.database.exec(change)).toThrow('IMMUTABLE')
  expect(expectSuccess(sign(books, id, 'witness', 'raf'))).toEqual({ complete: true })
  expect(refusals(sign(books, id, 'witness', 'raf'))).toEqual(['COUNT_SIGNED', 'COUNT_SIGNED_TWICE'])
  expect(findings(books)).toEqual([])
})

test('a count is not signed without an explanation, nor against books that moved since', () => {
  const books = specBooks()
  const { id } = expectSuccess(save(books, { ...COUNT, explanation: ' ' }))
  postVouchers(books, [bookVoucher('2020-03-31', [bookLine('6055', 500, null), bookLine('571', null, 500)], { journal: 'CA1' })])
  expect(refusals(sign(books, id, 'cashier'))).toEqual(['COUNT_UNEXPLAINED', 'COUNT_BOOKS_MOVED'])
  expectSuccess(save(books, { ...COUNT, id }))
  expect(expectSuccess(countDetail(books.database, id)).figures.varianceMinor).toBe(-1_000)
  expectSuccess(sign(books, id, 'witness'))
})

test('a surplus is a debt until it is explained, and a count without variance proposes nothing', () => {
  const books = cashBooks(10_000)
  const lines = [{ nature: 'note' as const, denominationMinor: 10_000, number: 1 }]
  const even = expectSuccess(save(books, { ...COUNT, lines, slips: [], explanation: '' }))
  expectSuccess(sign(books, even.id, 'cashier'))
  expect(refusals(propose(books, even.id))).toEqual(['COUNT_NO_VARIANCE'])
  const coin = { nature: 'coin' as const, denominationMinor: 250, number: 2 }
  const over = expectSuccess(save(books, { ...COUNT, lines: [...lines, coin], slips: [] }))
  expectSuccess(sign(books, over.id, 'cashier'))
  expectSuccess(propose(books, over.id))
  const [draft] = listDrafts(books.database)
  expect(draft && draftVoucher(draft).lines).toMatchObject([
    { account: '571', debitMinor: 500 },
    { account: '4712', creditMinor: 500 },
  ])
})

test('what is wrong with a count is refused all at once', () => {
  const books = specBooks()
  const wrong = save(books, {
    ...COUNT,
    date: '2020-04-02',
    time: '25:00',
    cashier: ' ',
    lines: [
      { nature: 'note', denominationMinor: 20_000, number: 1 },
      { nature: 'coin', denominationMinor: 5, number: 1 },
      { nature: 'coin', denominationMinor: 5, number: 2 },
    ],
    slips: [{ number: 'BP-1', date: '2020-05-01', person: '', amountMinor: 5 }],
  })
  expect(refusals(wrong)).toEqual([
    'COUNT_FUTURE',
    'COUNT_TIME_INVALID',
    'COUNT_CASHIER_MISSING',
    'COUNT_DENOMINATION_UNKNOWN',
    'COUNT_DENOMINATION_TWICE',
    'COUNT_SLIP_NAMELESS',
    'COUNT_SLIP_LATER',
  ])
  expect(refusals(save(books, { ...COUNT, account: '5211' }))).toEqual(['COUNT_NOT_CASH'])
  expect(refusals(save(books, { ...COUNT, account: '572' }))).toEqual(['PAYMENT_ACCOUNT_UNKNOWN'])
  expect(refusals(save(books, { ...COUNT, id: 9 }))).toEqual(['COUNT_UNKNOWN'])
})

test('an unsigned count is taken back, in the chain', () => {
  const books = specBooks()
  const { id } = expectSuccess(save(books, COUNT))
  expectSuccess(books.command('payments.removeCount', (work) => removeCount(work, id)))
  expect(countDetail(books.database, id).ok).toBe(false)
  expect(findings(books)).toEqual([])
})

test('the sheet of the count says in both languages what the spec asks for', () => {
  const books = specBooks()
  const { id } = expectSuccess(save(books, COUNT))
  for (const [language, words] of [
    ['fr', ['Procès-verbal', 'hors délai', 'manquant', 'dépassé de 358']],
    ['en', ['Minutes of cash count', 'overdue', 'shortage', 'exceeded by 358']],
  ] as const) {
    const text = JSON.stringify(
      expectSuccess(PRINT_BUILDERS['cash-count']({ database: books.database, key: String(id), language })),
    )
    for (const word of words) expect(text).toContain(word)
  }
})
