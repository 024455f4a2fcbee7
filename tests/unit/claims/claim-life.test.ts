import { describe, expect, test } from 'vitest'
import { claimSteps, findClaim, listClaims } from '../../../db/queries/claims.ts'
import { insertOpeningClaim } from '../../../db/queries/openings.ts'
import { openClaim } from '../../../service/claims/open-claim.ts'
import { payClaim } from '../../../service/claims/pay-claim.ts'
import { prepareClaim, sendBackClaim } from '../../../service/claims/prepare-claim.ts'
import { acceptClaim, recordExchange } from '../../../service/claims/record-answer.ts'
import { success } from '../../../shared/result/result.ts'
import { claimModel, reviewedClaim, setAgreement, submit, submittedClaim, UNSCREENED } from '../../helpers/claim-books.ts'
import { closeMonth, codesOf, withUser } from '../../helpers/closing-books.ts'
import { bookGrant, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const TODAY = '2020-07-15'

function openBooks(): TemporaryLedger {
  const books = reportBooks([{ ...WORKED_GRANT, terms: UNSCREENED }], `${TODAY}T09:00:00.000Z`)
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  return books
}

function closedBooks(payment: object = {}): TemporaryLedger {
  const books = openBooks()
  setAgreement(books, payment)
  for (const month of ['2020-01', '2020-02', '2020-03']) expectSuccess(closeMonth(books, month))
  return books
}

const state = (books: TemporaryLedger, id: number) => findClaim(books.database, id)?.state
const answer = (id: number, more: object = {}) => ({ id, date: TODAY, note: 'Lettre', reference: 'FCDO-1', ...more })
const accept = (books: TemporaryLedger, id: number, amountMinor: number, more: object = {}) =>
  books.command('claims.accept', (work) => acceptClaim(work, TODAY, { ...answer(id, more), amountMinor }))
const payment = (id: number, amountMinor: number, more: object = {}) => ({
  id,
  kind: 'paid' as const,
  date: TODAY,
  amountMinor,
  amountXof: 770_000,
  tranche: null,
  reference: '',
  ...more,
})
const pay = (books: TemporaryLedger, id: number, amountMinor: number, more: object = {}) =>
  books.command('claims.pay', (work) => payClaim(work, TODAY, payment(id, amountMinor, more)))

describe('the life of a claim', () => {
  test('goes from the draft to the payment, each step with its author', () => {
    const books = closedBooks()
    const id = submittedClaim(books, '2020-Q1')
    expect(findClaim(books.database, id)).toMatchObject({
      number: 'C1',
      state: 'submitted',
      claimedMinor: 7_610_166,
      dueOn: '2020-04-30',
    })
    const say = (kind: 'queried' | 'answered') =>
      books.command(`claims.${kind === 'queried' ? 'query' : 'answer'}`, (work) => recordExchange(work, TODAY, kind, answer(id)))
    expectSuccess(say('queried'))
    expect(codesOf(say('queried'))).toBe('CLAIM_STEP_REFUSED')
    expectSuccess(say('answered'))
    expectSuccess(accept(books, id, 7_610_166))
    expect(state(books, id)).toBe('accepted')
    expectSuccess(pay(books, id, 7_000_000, { tranche: '3' }))
    expect(state(books, id)).toBe('accepted')
    expectSuccess(pay(books, id, 610_166))
    expect(state(books, id)).toBe('paid')
    const { id: grantId } = bookGrant(books.database, 'PECIC')
    expect(claimSteps(books.database, grantId).map((step) => step.kind)).toEqual(
      'prepared review_asked submitted queried answered accepted paid paid'.split(' '),
    )
    const opened = expectSuccess(openClaim(books.ledger, 'owner', { grant: 'PECIC', period: '2020-Q1' }))
    expect(opened.steps.at(-2)).toMatchObject({ rate: '11.000000', tranche: '3' })
    expect(opened).toMatchObject({ number: 'C1', daysLate: 76, toPayMinor: 0, refusals: [] })
  })

  test('holds back the agreed share, of what was accepted, until it is released', () => {
    const books = closedBooks({ retentionPct: '10' })
    const id = submittedClaim(books, '2020-Q1')
    expect(findClaim(books.database, id)?.retainedMinor).toBe(761_017)
    expect(codesOf(accept(books, id, 7_000_000, { note: '' }))).toBe('CLAIM_WORDS_MISSING')
    expectSuccess(accept(books, id, 7_000_000))
    expect(findClaim(books.database, id)).toMatchObject({
      state: 'partly_disallowed',
      acceptedMinor: 7_000_000,
      retainedMinor: 700_000,
    })
    expect(codesOf(pay(books, id, 6_300_001))).toBe('CLAIM_PAID_OVER')
    expectSuccess(pay(books, id, 6_300_000))
    expect(state(books, id)).toBe('paid')
    expectSuccess(pay(books, id, 700_000, { kind: 'retention_released' }))
    expect(codesOf(pay(books, id, 1, { kind: 'retention_released' }))).toBe('CLAIM_PAID_OVER')
  })

  test('refuses, all at once, what an answer or a payment has wrong', () => {
    const books = closedBooks()
    const id = submittedClaim(books, '2020-Q1')
    expect(codesOf(accept(books, id, 7_610_167, { date: '2020-07-16' }))).toBe('CLAIM_STEP_DATE CLAIM_ACCEPTED_AMOUNT')
    expect(codesOf(pay(books, id, 1))).toBe('CLAIM_STEP_REFUSED')
    expectSuccess(accept(books, id, 7_610_166))
    expect(codesOf(pay(books, id, 0, { tranche: '9', date: '2020-07-01' }))).toBe(
      'CLAIM_STEP_DATE CLAIM_PAYMENT_AMOUNT CLAIM_TRANCHE_UNKNOWN',
    )
    expect(codesOf(pay(books, 99, 1))).toBe('CLAIM_UNKNOWN')
  })

  test('separates who prepares from who submits, as soon as two can write', () => {
    const books = closedBooks()
    const id = reviewedClaim(books, '2020-Q1')
    withUser(books, 'Awa', ['approver'])
    withUser(books, 'Issa', ['preparer'])
    expect(codesOf(submit(books, id))).toBe('SEPARATION_OF_DUTIES')
    expect(codesOf(submit(books, id, 'Issa'))).toBe('ROLE_MISSING')
    const back = (note: string) =>
      books.command('claims.sendBack', (work) => sendBackClaim(work, TODAY, { id, note }), { user: 'Awa' })
    expect(codesOf(back(' '))).toBe('REASON_MISSING')
    expectSuccess(back('Le loyer de mars manque'))
    expect(codesOf(submit(books, id, 'Awa'))).toBe('CLAIM_STEP_REFUSED')
  })
})

describe('a claim is refused', () => {
  const prepare = (books: TemporaryLedger, period: string) =>
    books.command('claims.prepare', (work) => prepareClaim(work, TODAY, { grant: 'PECIC', period }))

  test('of a period that the agreement does not claim by, or twice', () => {
    const books = closedBooks()
    expect(codesOf(prepare(books, '2020-01'))).toBe('CLAIM_PERIOD_NOT_ASKED')
    expectSuccess(prepare(books, '2020-Q1'))
    expect(codesOf(prepare(books, '2020-Q1'))).toBe('CLAIM_EXISTS')
  })

  test('while a month is open, and before the claim of the period before', () => {
    const books = openBooks()
    expectSuccess(closeMonth(books, '2020-01'))
    expect(codesOf(submit(books, reviewedClaim(books, '2020-Q1')))).toBe('CLAIM_MONTH_OPEN CLAIM_MONTH_OPEN')
    const second = codesOf(submit(books, reviewedClaim(books, '2020-Q2')))
    expect(second).toBe('CLAIM_MONTH_OPEN CLAIM_MONTH_OPEN CLAIM_MONTH_OPEN CLAIM_PREVIOUS_MISSING')
  })

  test('while a partner’s report of the period is not accepted; one that is silent is only named', () => {
    const books = closedBooks()
    const { database } = books
    database.exec(
      `INSERT INTO sub_award (id, code, grant_id, partner_id, ceiling_minor, currency, start_date, end_date, budget_lines, advance_limit_percent, minimum_liquidation_percent)
       SELECT 1, 'SA1', g.id, p.id, 1000, 'XOF', '2020-01-01', '2020-12-31', '{"version":1,"value":["B2"]}', '40', '80' FROM grant_agreement g, partner p WHERE g.code = 'PECIC' AND p.code = 'ARGA'`,
    )
    const id = reviewedClaim(books, '2020-Q1')
    const opened = () => expectSuccess(openClaim(books.ledger, 'owner', { grant: 'PECIC', period: '2020-Q1' }))
    expect(opened().warnings.map(({ code }) => code)).toContain('CLAIM_PARTNER_SILENT')
    database.exec(
      `INSERT INTO partner_report (number, sub_award_id, period, from_date, to_date, state, submitted_on, due_on, review_due_on, total_minor, currency, file_name, file_hash,
        sample_percent, sample_seed, received_by, ignored_lines) VALUES ('RP-1', 1, '2020-Q1', '2020-01-01', '2020-03-31', 'under_review', '2020-04-10', '2020-04-15', '2020-05-15', 7750000, 'XOF', 'f', 'h', '20', 1, 1, 0)`,
    )
    expect(codesOf(submit(books, id))).toBe('CLAIM_PARTNER_REPORT')
    database.exec("UPDATE partner_report SET state = 'accepted'")
    expect(opened().warnings.map(({ code }) => code)).not.toContain('CLAIM_PARTNER_SILENT')
    expect(claimModel(books, '2020-Q1').partners.find((partner) => partner.code === 'ARGA')?.acceptedXof).toBe(0)
    expectSuccess(submit(books, id))
  })
})

test('numbers go on from what was claimed before this ledger, in the register and in the workbook', () => {
  const books = closedBooks()
  expectSuccess(
    books.command('settings.importSetup', (work) => {
      insertOpeningClaim(work.database, { grantCode: 'PECIC', number: 'C4', period: '2019-Q4', amountMinor: 1 })
      return success({})
    }),
  )
  expect(claimModel(books, '2020-Q1').header.claimNumber).toBe('C5')
  expect(claimModel(books, '2020-Q3').header.claimNumber).toBe('C7')
  submittedClaim(books, '2020-Q1')
  expect(listClaims(books.database, bookGrant(books.database, 'PECIC').id).map((claim) => claim.number)).toEqual(['C5'])
  expect(claimModel(books, '2020-Q2').header.claimNumber).toBe('C6')
})
