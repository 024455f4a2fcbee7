import { expect, test } from 'vitest'
import { draftVoucher, listDrafts } from '../../../db/queries/drafts.ts'
import { addChequeBook, endChequeBook } from '../../../service/payments/cheque-books.ts'
import { chequesOf } from '../../../service/payments/cheques.ts'
import { type VoidRequest, voidCheque } from '../../../service/payments/void-cheque.ts'
import { checkVoucher } from '../../../service/vouchers/check-voucher.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import { success } from '../../../shared/result/result.ts'
import { cashBooks, findings, postAll, refusals } from '../../helpers/payment-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const paid = (date: string, cheque: string, amount: number, payee = 'SOMAGEP') =>
  bookVoucher(
    date,
    [
      bookLine('4011', amount, null, { thirdParty: payee }),
      bookLine('5211', null, amount, { paymentMode: `Chèque ${cheque}`, thirdParty: payee }),
    ],
    { journal: 'BQ1' },
  )

const addBook = (books: TemporaryLedger, first: string, last: string) =>
  books.command('payments.addChequeBook', (work) =>
    addChequeBook(work, { account: '5211', first, last, receivedOn: '2020-01-02' }),
  )
const register = (books: TemporaryLedger) => expectSuccess(chequesOf(books.database, '5211', books.clock.today()))
const makeVoid = (books: TemporaryLedger, more: Partial<VoidRequest>) =>
  books.command('payments.voidCheque', (work) =>
    voidCheque(work, books.surroundings, {
      account: '5211',
      number: 453,
      kind: 'void',
      date: '2020-03-31',
      reason: 'Erreur de bénéficiaire',
      ...more,
    }),
  )

test('a book offers its next number, and the register reads the cheques from vouchers and drafts', () => {
  const books = cashBooks(100)
  expect(register(books).next).toBeNull()
  expectSuccess(addBook(books, '000451', '000460'))
  expect(register(books).next).toEqual({ number: 451, width: 6 })
  postVouchers(books, [paid('2020-01-10', '000451', 385_000), paid('2020-03-20', '000453', 612_500)])
  expectSuccess(
    books.command('vouchers.saveDraft', (work) => success(keepDraft(work, books.surroundings, paid('2020-03-25', '454', 5_000)))),
  )
  const { cheques, next, books: listed } = register(books)
  expect(cheques.map(({ number, state, flags, ageDays }) => [number, state, flags, ageDays])).toEqual([
    [451, 'issued', [], 82],
    [453, 'issued', [], 12],
    [454, 'draft', [], null],
  ])
  expect(cheques[0]?.uses).toMatchObject([{ payee: 'SOMAGEP', amountMinor: 385_000, voucher: 'AMSS-BQ1-2020-000003' }])
  expect([next, listed[0]?.used]).toEqual([{ number: 455, width: 6 }, 3])
})

test('a cheque that the bank’s statement shows is presented on the day of the statement', () => {
  const books = cashBooks(100)
  expectSuccess(addBook(books, '000451', '000460'))
  postVouchers(books, [paid('2020-01-10', '000451', 385_000), paid('2020-01-11', '000452', 4_000)])
  const { database } = books
  const id = database.raw.prepare("SELECT max(id) FROM voucher WHERE label IS NOT NULL AND date = '2020-01-10'").pluck().get()
  database.exec(`
    INSERT INTO bank_statement VALUES (1, '5211', 'table', 'r.csv', 'h', NULL, 'XOF', '2020-01-01', '2020-01-31', NULL, NULL, -385000, 0, 1, '2020-02-01');
    INSERT INTO statement_line VALUES (1, 1, 1, '5211', '2020-01-15', NULL, -385000, 'CHQ 451', '451', NULL, NULL);
    INSERT INTO statement_match VALUES (1, '5211', 'manual', 'amount', 1, '2020-02-01');
    INSERT INTO statement_match_line VALUES (1, 1);
    INSERT INTO statement_match_entry VALUES (1, ${id}, 2);`)
  expect(register(books).cheques.map(({ number, state }) => [number, state])).toEqual([
    [451, 'presented'],
    [452, 'issued'],
  ])
})

test('a number used twice, outside its books, old or stale is named', () => {
  const books = cashBooks(100, '2020-09-30T09:00:00.000Z')
  expectSuccess(addBook(books, '451', '460'))
  postVouchers(books, [
    paid('2020-01-10', '451', 1_000),
    paid('2020-06-20', '452', 2_000),
    paid('2020-09-20', '453', 3_000),
    paid('2020-09-21', '453', 3_000, 'EDM'),
    paid('2020-09-22', '999', 4_000),
  ])
  expect(register(books).cheques.map(({ number, flags }) => [number, flags])).toEqual([
    [451, ['tooOld']],
    [452, ['old']],
    [453, ['twice']],
    [999, ['outside']],
  ])
})

test('the correction of a cheque belongs to it, and its reversal sets the number free', () => {
  const books = cashBooks(100)
  postVouchers(books, [paid('2020-01-10', '448', 54_000)])
  postVouchers(books, [
    bookVoucher(
      '2020-01-31',
      [
        bookLine('4011', -9_000, null, { thirdParty: 'SOMAGEP' }),
        bookLine('5211', null, -9_000, { paymentMode: 'Chèque 448', thirdParty: 'SOMAGEP' }),
      ],
      { journal: 'BQ1', kind: 'correction', corrects: 'AMSS-BQ1-2020-000003' },
    ),
  ])
  expect(register(books).cheques).toMatchObject([{ number: 448, flags: [], uses: [{ amountMinor: 45_000 }] }])
})

test('a void cheque keeps its number and its reason, and the money goes back to the bank', () => {
  const books = cashBooks(100)
  expectSuccess(addBook(books, '000451', '000460'))
  postVouchers(books, [paid('2020-03-20', '000453', 612_500)])
  expect(refusals(makeVoid(books, { reason: ' ' }))).toEqual(['REASON_MISSING'])
  expect(refusals(makeVoid(books, { number: 9 }))).toEqual(['CHEQUE_UNKNOWN'])
  expect(refusals(makeVoid(books, { kind: 'stale' }))).toEqual(['CHEQUE_NOT_STALE'])
  expect(expectSuccess(makeVoid(books, {})).key).toMatch(/^draft:/)
  expect(refusals(makeVoid(books, {}))).toEqual(['CHEQUE_VOID_ALREADY'])
  const [draft] = listDrafts(books.database)
  expect(draft && draftVoucher(draft).lines).toMatchObject([
    { account: '5211', debitMinor: 612_500, label: 'Chèque 000453 annulé' },
    { account: '4712', creditMinor: 612_500, thirdParty: 'SOMAGEP' },
  ])
  postAll(books)
  expect(register(books).cheques).toMatchObject([
    { number: 453, state: 'void', voided: { reason: 'Erreur de bénéficiaire', vouchers: [{ number: 'AMSS-BQ1-2020-000004' }] } },
  ])
  expect(expectSuccess(makeVoid(books, { number: 455, reason: 'Gâché' })).key).toBeNull()
  expect(() => books.database.exec('DELETE FROM cheque_void')).toThrow('IMMUTABLE')
  expect(findings(books)).toEqual([])
})

test('a stale cheque is cancelled once it is old enough', () => {
  const books = cashBooks(100, '2020-12-01T09:00:00.000Z')
  postVouchers(books, [paid('2020-03-20', '453', 1_000)])
  expectSuccess(makeVoid(books, { kind: 'stale', date: '2020-12-01', reason: 'Jamais présenté' }))
  expect(register(books).cheques).toMatchObject([{ number: 453, state: 'stale' }])
})

test('wrong books are refused, and a closed one offers nothing', () => {
  const books = cashBooks(100)
  expect(refusals(addBook(books, '460', '451'))).toEqual(['CHEQUE_BOOK_NUMBERS'])
  expect(refusals(addBook(books, 'A1', '451'))).toEqual(['CHEQUE_BOOK_NUMBERS'])
  const { id } = expectSuccess(addBook(books, '451', '460'))
  expect(refusals(addBook(books, '460', '470'))).toEqual(['CHEQUE_BOOK_OVERLAPS'])
  expectSuccess(books.command('payments.closeChequeBook', (work) => endChequeBook(work, { id, on: '2020-03-31' })))
  expect(register(books).next).toBeNull()
  expect(refusals(books.command('payments.closeChequeBook', (work) => endChequeBook(work, { id, on: '2020-03-31' })))).toEqual([
    'CHEQUE_BOOK_UNKNOWN',
  ])
  expect(
    refusals(
      books.command('payments.addChequeBook', (work) =>
        addChequeBook(work, { account: '571', first: '1', last: '5', receivedOn: '2020-01-02' }),
      ),
    ),
  ).toEqual(['CHEQUE_NOT_BANK'])
})

test('entering a voucher flags a cheque that is used, void or in no book', () => {
  const books = cashBooks(100)
  expectSuccess(addBook(books, '451', '460'))
  postVouchers(books, [paid('2020-03-20', '453', 1_000)])
  expectSuccess(makeVoid(books, { number: 455, reason: 'Gâché' }))
  const flags = (cheque: string) =>
    checkVoucher(books.database, paid('2020-03-28', cheque, 500), 'owner').flags.map((flag) => flag.code)
  expect([flags('453'), flags('455'), flags('999'), flags('456')]).toEqual([
    ['CHEQUE_USED_TWICE'],
    ['CHEQUE_IS_VOID'],
    ['CHEQUE_OUTSIDE_BOOK'],
    [],
  ])
})
