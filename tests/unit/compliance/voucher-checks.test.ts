import { expect, test } from 'vitest'
import { checkVoucher, prefillVoucherChecks } from '../../../service/compliance/check-voucher.ts'
import { signRun } from '../../../service/compliance/sign-run.ts'
import { voucherCheck } from '../../../service/compliance/voucher-checklist.ts'
import { voucherMarks, vouchersToCheck } from '../../../service/compliance/voucher-checklist-list.ts'
import type { ChecklistAnswerInput } from '../../../shared/contract/compliance.ts'
import { UNSCREENED, voucherOf } from '../../helpers/claim-books.ts'
import { codesOf } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const TODAY = '2020-07-15'

function openBooks(): TemporaryLedger {
  const books = reportBooks([{ ...WORKED_GRANT, terms: UNSCREENED }], `${TODAY}T09:00:00.000Z`)
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  return books
}
const keyOf = (books: TemporaryLedger, source: string): string => `posted:${voucherOf(books.database, source)}`
const proposalsOf = (books: TemporaryLedger, source: string) =>
  new Map(
    expectSuccess(voucherCheck(books.database, keyOf(books, source), TODAY)).items.map((item) => [
      item.number,
      item.proposed?.answer ?? '',
    ]),
  )
const keep = (books: TemporaryLedger, source: string, answers: ChecklistAnswerInput[]) =>
  books.command('complianceOverview.checkVoucher', (work) => checkVoucher(work, { key: keyOf(books, source), answers }))
const whole = (comment: string): ChecklistAnswerInput[] =>
  [4, 5, 6, 7, 8, 10, 11, 12].map((item) => ({ item, answer: 'V', evidence: 'pièce', comment: item === 8 ? comment : '' }))

test('the books answer from the ledger: dates, coding, budget; the same amount 28 days later is flagged, 32 days later is not', () => {
  const books = openBooks()
  const first = proposalsOf(books, 'E01')
  expect([1, 2, 3, 7, 8, 9, 13].map((item) => first.get(item))).toEqual(['V', 'V', 'V', '', 'A', 'V', 'A'])
  expect(proposalsOf(books, 'E07').get(13)).toBe('V')
  const { items, notAsked, run } = expectSuccess(voucherCheck(books.database, keyOf(books, 'E08'), TODAY))
  expect([items.length, notAsked, run]).toEqual([13, 12, null])
  expect(items.find(({ number }) => number === 13)?.proposed?.answer).toBe('V')
})

test('an answer other than that of the books wants a comment; then it is kept, signed, and the register shows it', () => {
  const books = openBooks()
  const refused = keep(books, 'E07', whole(''))
  expect(codesOf(refused)).toBe('T1_COMMENT')
  const { id, unanswered } = expectSuccess(keep(books, 'E07', whole('Le directeur a visé le papier.')))
  expect(unanswered).toBe(0)
  expect(voucherMarks(books.database, [keyOf(books, 'E07')])).toEqual([{ key: keyOf(books, 'E07'), state: 'draft' }])
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
  expect(voucherMarks(books.database, [keyOf(books, 'E07'), 'draft:1'])).toEqual([{ key: keyOf(books, 'E07'), state: 'passed' }])
  const shown = expectSuccess(voucherCheck(books.database, keyOf(books, 'E07'), TODAY))
  expect(shown.run).toMatchObject({ id, state: 'signed', blocking: 0 })
  expect(shown.items.find(({ number }) => number === 1)?.evidence).toContain('suit le numéro précédent')
})

test('what the types of expense do not ask for is not answered by hand; a draft voucher has no T1', () => {
  const books = openBooks()
  const { id } = expectSuccess(keep(books, 'E07', [{ item: 20, answer: 'A', evidence: '', comment: 'litres' }]))
  const answer = plainSql(books.database).get<{ answer: string }>(
    'SELECT answer FROM checklist_answer WHERE run_id = ? AND item = 20',
    id,
  )
  expect(answer?.answer).toBe('N')
  expect(codesOf(voucherCheck(books.database, 'draft:abc', TODAY))).toBe('T1_DRAFT')
  expect(codesOf(voucherCheck(books.database, 'posted:999', TODAY))).toBe('VOUCHER_UNKNOWN')
})

test('the month: drafts from the books for those without, progress and filters tie to the runs; receipts are not asked', () => {
  const books = openBooks()
  const month = (filter: object = {}) => vouchersToCheck(books.database, { month: '2020-02', ...filter })
  expect(month().progress).toEqual({ asked: 4, passed: 0, failing: 0, draft: 0, unchecked: 4 })
  const { id } = expectSuccess(keep(books, 'E07', whole('Visé')))
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
  const fill = () => books.command('complianceOverview.prefillMonth', (work) => prefillVoucherChecks(work, { month: '2020-02' }))
  expect(expectSuccess(fill())).toEqual({ vouchers: 3 })
  expect(expectSuccess(fill())).toEqual({ vouchers: 0 })
  expect(month().progress).toEqual({ asked: 4, passed: 1, failing: 0, draft: 3, unchecked: 0 })
  expect(month({ partner: 'ARGA' }).vouchers.map(({ state }) => state)).toEqual(['passed'])
  expect(month({ state: 'draft', grant: 'PECIC' }).vouchers).toHaveLength(3)
  expect(month({ grant: 'UE' }).vouchers).toEqual([])
  expect(month().months.find((each) => each.month === '2020-02')).toEqual({ month: '2020-02', asked: 4, signed: 1 })
})

test('a failing blocking item marks the voucher until another run passes', () => {
  const books = openBooks()
  const signed = (comment: string, original: string) => {
    const answers = whole(comment).map((answer) => (answer.item === 4 ? { ...answer, answer: original } : answer))
    const { id } = expectSuccess(keep(books, 'E07', answers))
    expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
    return voucherMarks(books.database, [keyOf(books, 'E07')])[0]?.state
  }
  expect(signed('Visé', 'A')).toBe('failing')
  expect(signed('Visé', 'V')).toBe('passed')
})
