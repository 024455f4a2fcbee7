import { expect, test } from 'vitest'
import { listDrafts } from '../../../db/queries/drafts.ts'
import { attachDocument } from '../../../service/documents/attach-document.ts'
import { documentsClosingFacts } from '../../../service/documents/closing-facts.ts'
import { declareAbsent } from '../../../service/documents/declare-absence.ts'
import { requiredOn, setRequired } from '../../../service/documents/set-required.ts'
import { documentsOfSubject } from '../../../service/documents/subject-documents.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import { searchVouchers } from '../../../service/vouchers/search-vouchers.ts'
import { type Result, success } from '../../../shared/result/result.ts'
import { pngFile } from '../../helpers/document-files.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT } from '../budgets/worked-books.ts'
import { readReport, recordsOf } from '../reports/report-cells.ts'

const TODAY = '2020-05-02'
const small = (date: string, expenseType: string | null) =>
  bookVoucher(date, [bookLine('6222', 5_000, null, { expenseType, label: 'Petits achats' }), bookLine('5211', null, 5_000)])

let tone = 0
const attach = (books: TemporaryLedger, subject: string, kind: string | null) =>
  expectSuccess(
    books.command('documents.attach', (work) =>
      attachDocument(
        work,
        books.ledger,
        { name: `${kind}.png`, bytes: pngFile(++tone) },
        { subject, lineNumber: null, kind, note: null },
      ),
    ),
  )
const codes = (result: Result<unknown>): string[] => (result.ok ? [] : result.faults.map(({ code }) => code))

test('the register counts documents and what is asked for, for drafts and posted vouchers alike', () => {
  const books = temporaryLedger()
  postVouchers(books, [small('2020-04-02', 'PET'), small('2020-04-03', null)])
  const draft = expectSuccess(
    books.command('vouchers.saveDraft', (work) => success(keepDraft(work, books.surroundings, small('2020-04-06', 'Loyer')))),
  )
  attach(books, `draft:${draft}`, 'LEASE')
  attach(books, 'posted:1', 'SWORN-STATEMENT')
  attach(books, 'posted:1', 'VISA')
  attach(books, 'posted:2', null)
  const { rows } = searchVouchers(books.database, {}, 0, 10, TODAY)
  expect(rows.map(({ key, documents }) => [key, documents])).toEqual([
    [`draft:${draft}`, { count: 1, required: 4, settled: 1 }],
    ['posted:2', { count: 1, required: 0, settled: 0 }],
    ['posted:1', { count: 2, required: 2, settled: 2 }],
  ])
})

test('T2 item 3 lists the incomplete vouchers of the month, says when all are complete and when none asks', () => {
  const books = temporaryLedger()
  postVouchers(books, [small('2020-04-02', 'PET'), small('2020-04-03', 'Loyer'), small('2020-04-04', null)])
  const facts = (month: string) => documentsClosingFacts(books.database, month, TODAY)
  expect(facts('2020-03')).toMatchObject([{ item: 3, state: 'notApplicable', evidence: [{ code: 'DOCUMENTS_NONE_ASKED' }] }])
  expect(facts('2020-04')).toMatchObject([
    {
      item: 3,
      state: 'no',
      evidence: [
        { code: 'DOCUMENTS_INCOMPLETE', details: { month: '2020-04', count: 2, checked: 2 } },
        { details: { voucher: 'AMSS-OD-2020-000001', date: '02/04/2020', missing: 2, required: 2 } },
        { details: { voucher: 'AMSS-OD-2020-000002', missing: 4, required: 4 } },
      ],
    },
  ])
  attach(books, 'posted:1', 'SWORN-STATEMENT')
  attach(books, 'posted:1', 'VISA')
  expectSuccess(books.command('vouchers.reverse', (work) => reverseVoucher(work, REVERSAL)))
  expect(facts('2020-04')).toMatchObject([
    { item: 3, state: 'yes', evidence: [{ code: 'DOCUMENTS_ALL_COMPLETE', details: { count: 1 } }] },
  ])
})

const REVERSAL = { number: 'AMSS-OD-2020-000002', date: '2020-04-20', reason: 'saisie en double' }

test('column 21 of the transactions says Y, N or nothing, and a reversal answers as the voucher it takes back', () => {
  const books = reportBooks([WORKED_GRANT], '2020-04-01T09:00:00.000Z')
  const spent = { grant: 'PECIC', budgetLine: 'A1' }
  const spending = (expenseType: string | null, label: string) =>
    bookVoucher('2020-02-10', [
      bookLine('6222', 5_000, null, { ...spent, expenseType, label }),
      bookLine('5211', null, 5_000, { grant: 'PECIC', label }),
    ])
  const transfer = bookVoucher('2020-02-11', [
    bookLine('571', 5_000, null, { label: 'caisse' }),
    bookLine('5211', null, 5_000, { label: 'caisse' }),
  ])
  postVouchers(books, [
    spending('PET', 'complete'),
    spending('PET', 'missing'),
    spending(null, 'bare'),
    spending(null, 'scan'),
    transfer,
  ])
  attach(books, 'posted:1', 'SWORN-STATEMENT')
  expectSuccess(
    books.command('documents.declareAbsent', (work) =>
      declareAbsent(work, { subject: 'posted:1', kind: 'VISA', state: 'attested', reason: 'visa sur le registre' }),
    ),
  )
  attach(books, 'posted:4', null)
  expectSuccess(
    books.command('vouchers.reverse', (work) =>
      reverseVoucher(work, { number: 'AMSS-OD-2020-000001', date: '2020-02-20', reason: 'erreur' }),
    ),
  )
  const rows = recordsOf(readReport(books.database, 'transactions'))
  const answers = new Map(rows.map((row) => [`${row.voucher_no} ${row.description}`, row.docs_complete]))
  expect(Object.fromEntries(answers)).toEqual({
    'AMSS-OD-2020-000001 complete': 'Y',
    'AMSS-OD-2020-000002 missing': 'N',
    'AMSS-OD-2020-000003 bare': 'N',
    'AMSS-OD-2020-000004 scan': 'Y',
    'AMSS-OD-2020-000005 caisse': null,
    'AMSS-OD-2020-000006 complete': 'Y',
  })
})

test('the table of what is required is replaced from a date on; vouchers dated before keep theirs', () => {
  const books = temporaryLedger()
  const { types } = requiredOn(books.database, TODAY)
  const shorter = types.map((type) => (type.code === 'PET' ? { ...type, documents: type.documents.slice(0, 1) } : type))
  const record = (effectiveFrom: string, reason: string, table = shorter) =>
    books.command('documents.setRequired', (work) => setRequired(work, { effectiveFrom, reason, types: table }))
  expect(codes(record('2020-13-01', ' '))).toEqual(['DATE_INVALID', 'REASON_MISSING'])
  expect(codes(record('2020-05-01', 'x', [...shorter, ...shorter.slice(0, 1)]))).toContain('DOCUMENT_TYPE_TWICE')
  const nameless = shorter.map((type, index) => (index === 0 ? { ...type, name: { fr: ' ', en: type.name.en } } : type))
  expect(codes(record('2020-05-01', 'x', nameless))).toEqual(['DOCUMENT_TYPE_UNNAMED'])
  expectSuccess(record('2020-05-01', 'visa donné en ligne'))
  const asked = (date: string, words: string) =>
    expectSuccess(documentsOfSubject(books.database, TODAY, { subject: null, typed: { expenseTypes: [words], date } }))
      .completeness.required
  expect([asked('2020-04-30', 'PET'), asked('2020-05-01', 'PET'), asked('2020-05-01', 'Petite dépense')]).toEqual([2, 1, 1])
  expect(requiredOn(books.database, TODAY)).toMatchObject({ bundled: false, history: [{ reason: 'visa donné en ligne' }] })
  expect(() => books.database.exec('UPDATE document_requirement_line SET mandatory = 0')).toThrow('IMMUTABLE')
})

test('documents of a draft count for the voucher from its posting on, in the report as in the register', () => {
  const books = temporaryLedger()
  const id = expectSuccess(
    books.command('vouchers.saveDraft', (work) => success(keepDraft(work, books.surroundings, small('2020-04-06', 'PET')))),
  )
  attach(books, `draft:${id}`, 'SWORN-STATEMENT')
  attach(books, `draft:${id}`, 'VISA')
  expectSuccess(books.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database))))
  expect(recordsOf(readReport(books.database, 'transactions')).map((row) => row.docs_complete)).toEqual(['Y', 'Y'])
})
