import { expect, test } from 'vitest'
import { draftVoucher, listDrafts } from '../../../db/queries/drafts.ts'
import { cancelRun } from '../../../service/payments/cancel-run.ts'
import { addChequeBook } from '../../../service/payments/cheque-books.ts'
import { exportRun } from '../../../service/payments/export-run.ts'
import { draftsPaying, payablesOf } from '../../../service/payments/payables.ts'
import { proposeRun } from '../../../service/payments/propose-run.ts'
import { runDetail } from '../../../service/payments/run-detail.ts'
import { PRINT_BUILDERS } from '../../../service/prints/print-builders.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import type { RunInput } from '../../../shared/contract/payments-runs.ts'
import { success } from '../../../shared/result/result.ts'
import { cashBooks, findings, giveCard, postAll, refusals, setLimits } from '../../helpers/payment-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const owe = (date: string, payee: string | null, amount: number, grant: string | null = null) =>
  bookVoucher(
    date,
    [
      bookLine('6055', amount, null, { grant }),
      bookLine('4011', null, amount, { grant, thirdParty: payee, label: `Facture ${payee}` }),
    ],
    { journal: 'AC' },
  )

const RUN: RunInput = { account: '5211', date: '2020-03-31', mode: 'transfer', grouped: false, payables: [], drafts: [] }

const run = (books: TemporaryLedger, more: Partial<RunInput>, accepted = false) =>
  books.command('payments.proposeRun', (work) => proposeRun(work, books.surroundings, { ...RUN, ...more, accepted }))
const open = (books: TemporaryLedger) => payablesOf(books.database, 'XOF', '2020-03-31')
const keys = (books: TemporaryLedger) => open(books).map((payable) => payable.key)

/** Two suppliers owed over two funds, both with a bank account. */
function suppliers(): TemporaryLedger {
  const books = cashBooks(100)
  postVouchers(books, [
    owe('2020-01-10', 'SOMAGEP', 30_000, 'PECIC'),
    owe('2020-02-10', 'SOMAGEP', 20_000),
    owe('2020-03-20', 'EDM', 45_000, 'PECIC'),
  ])
  giveCard(books, 'SOMAGEP', { bankAccount: 'ML016 01201 1111' })
  giveCard(books, 'EDM', { bankAccount: 'ML016 01201 2222' })
  return books
}

test('what is owed is listed with its due age and how its payee is paid', () => {
  const books = suppliers()
  expect(open(books).filter((payable) => payable.account === '4011')).toMatchObject([
    {
      payee: 'SOMAGEP',
      openMinor: 30_000,
      dueDate: '2020-02-09',
      lateDays: 51,
      grant: 'PECIC',
      card: { bankAccount: 'ML016 01201 1111' },
    },
    { payee: 'SOMAGEP', openMinor: 20_000, grant: null },
    { payee: 'EDM', openMinor: 45_000, lateDays: -19 },
  ])
})

test('a run proposes one voucher a payee, by fund, holds what it pays, and prints its letter', () => {
  const books = suppliers()
  const chosen = open(books).filter((payable) => payable.account === '4011')
  const made = expectSuccess(run(books, { payables: chosen.map((payable) => payable.key) }))
  expect(made.vouchers).toBe(2)
  const drafts = listDrafts(books.database).map(draftVoucher)
  expect(drafts[0]?.lines).toMatchObject([
    { account: '4011', debitMinor: 30_000, grant: 'PECIC', thirdParty: 'SOMAGEP', documentReference: 'OP-0001' },
    { account: '4011', debitMinor: 20_000, grant: null },
    { account: '5211', creditMinor: 30_000, grant: 'PECIC', paymentMode: 'Virement' },
    { account: '5211', creditMinor: 20_000, grant: null },
  ])
  expect(open(books).filter((payable) => payable.account === '4011')).toEqual([])
  postAll(books)
  const detail = expectSuccess(runDetail(books.database, made.id))
  expect(detail).toMatchObject({ totalMinor: 95_000, posted: 2, vouchers: 2, payments: [{ payee: 'SOMAGEP' }, { payee: 'EDM' }] })
  expect(open(books).filter((payable) => payable.account === '4011')).toEqual([])
  const letter = JSON.stringify(
    expectSuccess(PRINT_BUILDERS['transfer-letter']({ database: books.database, key: String(made.id), language: 'fr' })),
  )
  for (const word of ['Ordre de virement', 'ML016 01201 2222', 'quatre-vingt-quinze mille', 'OP-0001-002'])
    expect(letter).toContain(word)
  const list = expectSuccess(exportRun(books.database, { id: made.id, layout: null, language: 'fr' }))
  expect(new TextDecoder().decode(list.bytes).split(/\r?\n/)[1]).toBe(
    'OP-0001-001,SOMAGEP,BOA,ML016 01201 1111,,50000,XOF,Paiement OP-0001',
  )
  expect(findings(books)).toEqual([])
})

test('a grouped run is one voucher; its reversal opens the debts again', () => {
  const books = suppliers()
  const chosen = keys(books)
  const before = open(books).filter((payable) => payable.account === '4011').length
  expectSuccess(
    run(books, { grouped: true, payables: chosen.filter((key) => open(books).some((p) => p.key === key && p.payee)) }),
  )
  expect(listDrafts(books.database)).toHaveLength(1)
  const [number = ''] = postAll(books)
  expect(open(books).filter((payable) => payable.account === '4011')).toEqual([])
  expectSuccess(
    books.command('vouchers.reverse', (work) => reverseVoucher(work, { number, date: '2020-03-31', reason: 'Ordre rejeté' })),
  )
  expect(open(books).filter((payable) => payable.account === '4011')).toHaveLength(before)
})

test('a deleted draft, or a cancelled run, sets its debts free; a posted one is not cancelled', () => {
  const books = suppliers()
  const chosen = open(books).filter((payable) => payable.payee === 'EDM')
  const made = expectSuccess(run(books, { payables: chosen.map((payable) => payable.key) }))
  const cancel = (reason: string) => books.command('payments.cancelRun', (work) => cancelRun(work, { id: made.id, reason }))
  expect(refusals(cancel(' '))).toEqual(['REASON_MISSING'])
  expectSuccess(cancel('Montant contesté'))
  expect(listDrafts(books.database)).toEqual([])
  expect(open(books).some((payable) => payable.payee === 'EDM')).toBe(true)
  expect(refusals(cancel('encore'))).toEqual(['RUN_CANCELLED'])
  const again = expectSuccess(run(books, { payables: chosen.map((payable) => payable.key) }))
  postAll(books)
  expect(refusals(books.command('payments.cancelRun', (work) => cancelRun(work, { id: again.id, reason: 'x' })))).toEqual([
    'RUN_POSTED',
  ])
  expect(() => books.database.exec('UPDATE payment_run_line SET amount_minor = 1')).toThrow('IMMUTABLE')
  expect(findings(books)).toEqual([])
})

test('cheques take the next numbers of the book, and a short book is named', () => {
  const books = suppliers()
  const chosen = open(books)
    .filter((payable) => payable.account === '4011')
    .map((payable) => payable.key)
  expect(refusals(run(books, { mode: 'cheque', payables: chosen }))).toEqual(['RUN_CHEQUES_SHORT'])
  expectSuccess(
    books.command('payments.addChequeBook', (work) =>
      addChequeBook(work, { account: '5211', first: '000458', last: '000470', receivedOn: '2020-01-02' }),
    ),
  )
  expectSuccess(run(books, { mode: 'cheque', payables: chosen }))
  expect(listDrafts(books.database).map((draft) => draftVoucher(draft).lines.at(-1)?.paymentMode)).toEqual([
    'Chèque 000458',
    'Chèque 000459',
  ])
})

test('a payee without account, a debt without payee, a debt that is gone and an empty run are refused before anything is made', () => {
  const books = cashBooks(100)
  postVouchers(books, [owe('2020-01-10', 'SOMAGEP', 30_000), owe('2020-01-11', null, 10)])
  const named = open(books)
    .filter((payable) => payable.account === '4011')
    .map((payable) => payable.key)
  expect(refusals(run(books, { payables: [...named, '99/1'] }))).toEqual([
    'RUN_ITEM_GONE',
    'RUN_PAYEE_UNNAMED',
    'RUN_PAYEE_NO_ACCOUNT',
  ])
  expect(refusals(run(books, {}))).toEqual(['RUN_EMPTY'])
  expect(refusals(run(books, { mode: 'cash', payables: named.slice(0, 1) }))).toContain('RUN_MODE')
  expect(listDrafts(books.database)).toEqual([])
})

test('limits of cash are flags: named, and passed only knowingly', () => {
  const books = suppliers()
  setLimits(books, { account: '571', kind: 'cash', maximum: 40_000, daily: 50_000 })
  const chosen = open(books)
    .filter((payable) => payable.account === '4011')
    .map((payable) => payable.key)
  const cash = { account: '571', mode: 'cash', payables: chosen } as const
  expect(refusals(run(books, cash))).toEqual(['RUN_OVER_MAXIMUM', 'RUN_OVER_MAXIMUM', 'RUN_OVER_DAILY_LIMIT', 'RUN_BELOW_ZERO'])
  expectSuccess(run(books, cash, true))
})

test('a draft that pays already is tied to the run as it is, and stays when the run is cancelled', () => {
  const books = suppliers()
  const draft = bookVoucher('2020-03-30', [bookLine('6055', 7_000, null), bookLine('5211', null, 7_000, { thirdParty: 'EDM' })], {
    journal: 'BQ1',
  })
  expectSuccess(books.command('vouchers.saveDraft', (work) => success(keepDraft(work, books.surroundings, draft))))
  const [waiting] = draftsPaying(books.database, '5211')
  expect(waiting).toMatchObject({ payee: 'EDM', amountMinor: 7_000 })
  const made = expectSuccess(run(books, { drafts: [waiting?.id ?? ''] }))
  expect(made.vouchers).toBe(0)
  expect(draftsPaying(books.database, '5211')).toEqual([])
  expectSuccess(books.command('payments.cancelRun', (work) => cancelRun(work, { id: made.id, reason: 'Reporté' })))
  expect(draftsPaying(books.database, '5211')).toHaveLength(1)
})
