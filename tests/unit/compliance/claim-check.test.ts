import { expect, test } from 'vitest'
import { checklistAnswers } from '../../../db/queries/checklists.ts'
import { openClaim } from '../../../service/claims/open-claim.ts'
import { askReview, prepareClaim } from '../../../service/claims/prepare-claim.ts'
import { prefillClaimCheck } from '../../../service/compliance/claim-checklist.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { signClaimCheck, submit, UNSCREENED } from '../../helpers/claim-books.ts'
import { closeMonth, codesOf } from '../../helpers/closing-books.ts'
import { postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const TODAY = '2020-07-15'
const PERIOD = { grant: 'PECIC', period: '2020-Q1' }

function closedBooks(): TemporaryLedger {
  const books = reportBooks([{ ...WORKED_GRANT, terms: UNSCREENED }], `${TODAY}T09:00:00.000Z`)
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  for (const month of ['2020-01', '2020-02', '2020-03']) expectSuccess(closeMonth(books, month))
  return books
}

function inReview(books: TemporaryLedger): number {
  const { id } = expectSuccess(books.command('claims.prepare', (work) => prepareClaim(work, TODAY, PERIOD)))
  expectSuccess(books.command('claims.askReview', (work) => askReview(work, TODAY, { id, note: '' })))
  return id
}

test('a claim waits for its T3: none, one of another period, a draft, one that fails a blocking item; a sound one lets it through', () => {
  const books = closedBooks()
  const id = inReview(books)
  expect(codesOf(submit(books, id))).toBe('CLAIM_UNCHECKED')
  signClaimCheck(books, '2020-Q2')
  expect(codesOf(submit(books, id))).toBe('CLAIM_UNCHECKED')
  expectSuccess(books.command('complianceOverview.prefillClaim', (work) => prefillClaimCheck(work, TODAY, PERIOD)))
  expect(codesOf(submit(books, id))).toBe('CLAIM_UNCHECKED')
  signClaimCheck(books, '2020-Q1', { 5: 'no', 9: 'no', 10: 'no' })
  const refused = submit(books, id)
  expect(refused).toMatchObject({ ok: false, faults: [{ code: 'CLAIM_CHECK_FAILS', details: { items: '5, 9' } }] })
  expect(expectSuccess(openClaim(books.ledger, 'owner', PERIOD)).refusals).toMatchObject([{ code: 'CLAIM_CHECK_FAILS' }])
  // An item that does not block may fail.
  signClaimCheck(books, '2020-Q1', { 10: 'no' })
  expect(expectSuccess(submit(books, id))).toEqual({ number: 'C1' })
})

test('the books answer what they know and leave the rest; what a person answered before stays', () => {
  const books = closedBooks()
  const run = {
    template: 'T3',
    subject: 'claim:PECIC/2020-Q1',
    date: TODAY,
    note: '',
    answers: [{ item: 13, answer: 'NA', evidence: '', comment: 'Prévision au siège' }],
  }
  expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
  const { id } = expectSuccess(books.command('complianceOverview.prefillClaim', (work) => prefillClaimCheck(work, TODAY, PERIOD)))
  const answers = new Map(checklistAnswers(books.database, id).map(({ item, answer }) => [item, answer]))
  expect(Object.fromEntries(answers)).toEqual({
    1: 'yes',
    2: 'yes',
    3: 'yes',
    4: 'yes',
    6: 'yes',
    7: 'NA',
    9: 'yes',
    11: 'yes',
    13: 'NA',
  })
  const unknown = books.command('complianceOverview.prefillClaim', (work) =>
    prefillClaimCheck(work, TODAY, { grant: 'PECIC', period: '2019-Q1' }),
  )
  expect(codesOf(unknown)).toBe('CLAIM_PERIOD_NOT_ASKED')
})
