import { inflateSync } from 'node:zlib'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { listPeriods } from '../../../db/queries/periods.ts'
import { answerItem, explainInterFund, explainVariance } from '../../../service/closing/answer-item.ts'
import { closingChecklist } from '../../../service/closing/checklist.ts'
import { setParameter } from '../../../service/closing/closing-parameters.ts'
import { exportCertificate } from '../../../service/closing/export-certificate.ts'
import { proposeTransfer } from '../../../service/closing/propose-transfer.ts'
import { sealMonth } from '../../../service/closing/seal-month.ts'
import { softClosePeriod } from '../../../service/closing/soft-close-period.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { closingChecks } from '../../../service/settings/close-period.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { closeMonth, closingBooks, codesOf, faultsOf, reopenMonth, withUser } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, newFolder, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

// The other areas answer from their own books, which are tested with them: here stands the close alone.
vi.mock('../../../service/closing/areas-facts.ts', () => ({ AREAS_FACTS: [] }))

const MONTH = '2020-03'
let books: TemporaryLedger

/** Own funds pay 3 000 of the grant's spending: the grant owes them. */
const spending = bookVoucher('2020-03-10', [
  bookLine('6055', 3_000, null, { grant: 'PECIC', budgetLine: 'A1' }),
  bookLine('5211', null, 3_000),
])

const answer = (item: number, given: 'yes' | 'no' | 'notApplicable', comment = '', user = 'owner') =>
  books.command(
    'closing.answer',
    (work) => answerItem(work, { month: MONTH, item, answer: given, comment, evidence: '', responsible: '' }),
    { user },
  )
const checklist = () => closingChecklist(books.database, MONTH, books.clock.today())
const state = (item: number) => checklist().rows.find((row) => row.item.number === item)?.state
const seal = (user: string) =>
  sealMonth(books.ledger, { user, commandId: newCommandId(books.ledger), month: MONTH, folder: newFolder() })
const listPair = (date: string, reason = 'Versement attendu du bailleur') =>
  books.command('closing.explain', (work) =>
    explainInterFund(work, { month: MONTH, debtor: 'PECIC', creditor: '', reason, settlementDate: date }),
  )

/** What no area answers for in these books is answered by hand, by this person. */
function answerTheRest(user: string): void {
  for (const { item, state: current } of checklist().rows)
    if (current === 'unanswered') expectSuccess(answer(item.number, 'yes', 'Vu', user))
}

beforeEach(() => {
  books = closingBooks([{ code: 'PECIC' }], '2020-04-03T09:00:00.000Z')
  postVouchers(books, [spending])
})

describe('the books answer', () => {
  test('drafts, numbering, conversion, inter-fund and variances', () => {
    expect([1, 2, 15, 16, 18].map(state)).toEqual(['yes', 'yes', 'yes', 'no', 'no'])
    const row = checklist().rows.find(({ item }) => item.number === 16)
    expect(row?.evidence).toMatchObject([{ code: 'CLOSING_INTER_FUND', details: { debtor: 'PECIC', amount: 3_000 } }])
    expect([20, 21].map(state)).toEqual(['waiting', 'no'])
  })

  test('a pair of funds is settled by the transfer proposed, once it is posted', () => {
    const propose = () =>
      books.command('closing.propose', (work) =>
        proposeTransfer(work, books.surroundings, { month: MONTH, debtor: 'PECIC', creditor: '' }),
      )
    const { key } = expectSuccess(propose())
    expect(expectSuccess(propose()).key).toBe(key)
    expect(state(1)).toBe('no')
    expectSuccess(
      books.command('vouchers.post', (work) => {
        const drafts = draftsNamed(work, [key])
        return drafts.ok ? postDrafts(work, drafts.value) : drafts
      }),
    )
    expect([1, 16].map(state)).toEqual(['yes', 'yes'])
    expect(codesOf(propose())).toBe('CLOSING_NOTHING_TO_EXPLAIN')
  })

  test('or is listed with a reason and a later settlement date, for the amount of that day', () => {
    expect(codesOf(listPair('2020-03-31'))).toBe('CLOSING_SETTLEMENT_DATE')
    expect(codesOf(listPair('2020-04-15', ' '))).toBe('REASON_MISSING')
    expectSuccess(listPair('2020-04-15'))
    expect(state(16)).toBe('yes')
    postVouchers(books, [spending])
    expect(state(16)).toBe('no')
  })

  test('a suspense account without anybody named and a transfer on its way hold the month', () => {
    expectSuccess(listPair('2020-04-15'))
    postVouchers(books, [bookVoucher('2020-03-20', [bookLine('4711', 700, null), bookLine('5211', null, 700)])])
    expect(state(16)).toBe('no')
    postVouchers(books, [bookVoucher('2020-03-21', [bookLine('4711', null, 700), bookLine('585', 700, null)])])
    expect(checklist().rows[15]?.evidence.map(({ code }) => code)).toContain('CLOSING_TRANSFER_OPEN')
    const inName = [bookLine('4711', 700, null, { thirdParty: 'Hôtel Djoliba' }), bookLine('585', null, 700)]
    postVouchers(books, [bookVoucher('2020-03-22', inName)])
    expect(state(16)).toBe('yes')
  })

  test('the tolerance of variances is a parameter, from a month on', () => {
    const set = (value: string, from = MONTH) =>
      books.command('closing.setParameter', (work) => setParameter(work, { name: 'variance-percent', from, value }))
    expect(codesOf(set('beaucoup'))).toBe('CLOSING_PARAMETER_INVALID')
    expectSuccess(set('100'))
    expect(state(18)).toBe('yes')
    expectSuccess(set('10', '2020-02'))
    expect(state(18)).toBe('yes')
    const account = { name: 'exchange-gain-account', from: MONTH, value: '77' } as const
    expect(codesOf(books.command('closing.setParameter', (work) => setParameter(work, account)))).toBe(
      'CLOSING_PARAMETER_INVALID',
    )
  })

  test('a variance is explained line by line', () => {
    const explain = (explanation: string, budgetLine = 'A1') =>
      books.command('closing.explain', (work) => explainVariance(work, { month: MONTH, grant: 'PECIC', budgetLine, explanation }))
    expect(codesOf(explain(' '))).toBe('CLOSING_COMMENT_NEEDED')
    expect(codesOf(explain('Retard', 'B9'))).toBe('CLOSING_NOTHING_TO_EXPLAIN')
    expectSuccess(explain('Recrutement en avril'))
    expect(state(18)).toBe('yes')
  })
})

describe('a person answers', () => {
  test('with a comment for no and N/A; never against the books on a blocking item, nor for the close', () => {
    expect(codesOf(answer(4, 'no'))).toBe('CLOSING_COMMENT_NEEDED')
    expect(codesOf(answer(16, 'yes', 'Vu'))).toBe('CLOSING_ITEM_COMPUTED')
    expect(codesOf(answer(1, 'notApplicable', 'Rien'))).toBe('CLOSING_ITEM_COMPUTED CLOSING_ITEM_ALWAYS_APPLIES')
    expect(codesOf(answer(21, 'yes'))).toBe('CLOSING_ITEM_WRITTEN')
    expect(codesOf(answer(18, 'yes'))).toBe('CLOSING_COMMENT_NEEDED')
    expectSuccess(answer(7, 'notApplicable', 'Pas de porte-monnaie'))
    expectSuccess(answer(1, 'no', 'Une facture attend chez le transporteur'))
    expect([7, 1].map(state)).toEqual(['notApplicable', 'no'])
    withUser(books, 'Audit', ['auditor'])
    expect(codesOf(answer(4, 'yes', '', 'Audit'))).toBe('ROLE_MISSING')
    expect(faultsOf(books)).toEqual([])
  })
})

/** The text that a sheet prints: the strings of its content streams, in order. */
function printedText(bytes: Uint8Array): string {
  const streams = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)
  const content = [...streams].map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')).join('\n')
  return [...content.matchAll(/\(((?:\\.|[^\\)])*)\) Tj/g)].map(([, shown = '']) => shown.replaceAll(/\\(.)/g, '$1')).join('')
}

describe('lock and seal', () => {
  test('is held by each blocking item, and done by a second person', () => {
    withUser(books, 'Awa', ['preparer'])
    expect(codesOf(seal('owner'))).toContain('CLOSING_ITEM_BLOCKS')
    expectSuccess(listPair('2020-04-15'))
    answerTheRest('owner')
    expect(codesOf(seal('owner'))).toBe('CLOSING_SECOND_PERSON')
    for (const item of [4, 6, 7]) expectSuccess(answer(item, 'yes', 'Vu', 'Awa'))
    const sealed = expectSuccess(seal('owner'))
    expect(
      checklist()
        .rows.slice(19)
        .map((row) => row.state),
    ).toEqual(['yes', 'yes'])
    expect(checklist().sealed?.head).toBe(sealed.head)
    expect(codesOf(answer(4, 'no', 'Non'))).toBe('CLOSING_SEALED_ALREADY')
    expect(() => plainSql(books.database).run("UPDATE closing_answer SET comment = 'autre'")).toThrow(/IMMUTABLE/)
    expect(faultsOf(books)).toEqual([])
    const report = expectSuccess(machineReport(books.database, 'closing-checklist', { period: MONTH }, 'fr'))
    expect([...report.rows].map((row) => row[4])).toEqual(checklist().rows.map((row) => (row.state === 'yes' ? 'oui' : 'non')))
  })

  test('is held while more is N/A by hand than T2 allows; what the books contradict stays in the seal, as does a seal set alone', () => {
    expectSuccess(listPair('2020-04-15'))
    answerTheRest('owner')
    const left = [3, 5, 8, 9, 10, 11, 12]
    for (const item of left) expectSuccess(answer(item, 'notApplicable', 'Rien ce mois'))
    const refused = seal('owner')
    expect(codesOf(refused)).toBe('CLOSING_TOO_MUCH_LEFT_OUT')
    expect(refused).toMatchObject({ faults: [{ details: { count: 7, applicable: 21, most: '30' } }] })
    expectSuccess(answer(3, 'yes', 'Liste vide'))
    expectSuccess(answer(18, 'yes', 'Retard de recrutement'))
    expectSuccess(seal('owner'))
    const rows = new Map(checklist().rows.map((row) => [row.item.number, row]))
    expect(rows.get(21)?.evidence).toMatchObject([{ code: 'CLOSING_SEALED_ALONE', details: { name: 'owner' } }])
    expect([rows.get(18)?.state, rows.get(18)?.computed]).toEqual(['yes', 'no'])
    const report = expectSuccess(machineReport(books.database, 'closing-checklist', { period: MONTH }, 'fr'))
    expect([...report.rows].filter((row) => row[5] !== '').map((row) => [row[1], row[4], row[5]])).toEqual([[18, 'oui', 'non']])
    expect(faultsOf(books)).toEqual([])
  })

  test('a seal set by a second person does not say that it was set alone', () => {
    withUser(books, 'Awa', ['preparer'])
    expectSuccess(listPair('2020-04-15'))
    answerTheRest('Awa')
    expectSuccess(seal('owner'))
    expect(checklist().rows.at(-1)?.evidence).toMatchObject([{ code: 'CLOSING_SEALED', details: { name: 'owner' } }])
  })

  test('a certificate states the head, and its export is in the chain', async () => {
    const make = () =>
      exportCertificate(books.ledger, { user: 'owner', commandId: newCommandId(books.ledger), month: MONTH, language: 'fr' })
    expect(codesOf(make())).toBe('PERIOD_NOT_CLOSED')
    const { head } = expectSuccess(closeMonth(books, MONTH))
    const made = expectSuccess(make())
    const text = printedText(made.bytes)
    expect(text).toContain(head)
    expect(text).toContain('Procès-verbal de clôture')
    const event = plainSql(books.database).get<{ content: string }>("SELECT content FROM event WHERE type = 'certificate'")
    expect(JSON.parse(event?.content ?? '{}')).toMatchObject({ month: MONTH, head, file: 'PV-cloture-2020-03.pdf' })
  })

  test('a month in closing takes vouchers of administrators alone, and may be opened again', () => {
    const soft = (closing: boolean) => books.command('settings.softClosePeriod', (work) => softClosePeriod(work, MONTH, closing))
    expectSuccess(soft(true))
    expect(codesOf(soft(true))).toBe('PERIOD_STATE_ALREADY')
    expect(listPeriods(books.database).find(({ month }) => month === MONTH)?.state).toBe('soft_closed')
    expectSuccess(soft(false))
    expectSuccess(closeMonth(books, MONTH))
    expect(codesOf(soft(true))).toBe('PERIOD_ALREADY_CLOSED')
    expect(faultsOf(books)).toEqual([])
  })

  test('a clock set back behind the last event closes nothing', () => {
    books.clock.moveTo('2020-04-02T09:00:00.000Z')
    expect(closingChecks(books.database, MONTH, '2020-04-02', books.clock.now()).map(({ code }) => code)).toEqual([
      'CLOCK_SET_BACK',
    ])
    expect(codesOf(closeMonth(books, MONTH))).toBe('CLOCK_SET_BACK')
    books.clock.moveTo('2020-04-03T09:00:00.000Z')
    expectSuccess(closeMonth(books, MONTH))
  })

  test('a voucher of 23:59:59 on the last day is in the seal, or refused after it', () => {
    const last = closingBooks([], '2020-03-31T23:59:59.000Z')
    const voucher = bookVoucher('2020-03-31', [bookLine('6055', 500, null), bookLine('571', null, 500)])
    postVouchers(last, [voucher])
    expectSuccess(closeMonth(last, MONTH))
    expect(() => postVouchers(last, [voucher])).toThrow(/PERIOD_CLOSED/)
    const seal = plainSql(last.database).get<{ content: string }>(
      "SELECT content FROM event WHERE type = 'closed' AND subject = ?",
      MONTH,
    )
    expect(JSON.parse(seal?.content ?? '{}')).toMatchObject({ totals: { vouchers: 1, debitXof: 500 } })
    expect(faultsOf(last)).toEqual([])
  })
})

describe('reopening', () => {
  test('is asked by one and confirmed by another; the month is closed anew', () => {
    expectSuccess(closeMonth(books, MONTH))
    expect(codesOf(reopenMonth(books, MONTH, 'owner', 'owner'))).toBe('REOPENING_NEEDS_TWO')
    withUser(books, 'Awa', ['preparer'])
    withUser(books, 'Issa', ['approver'])
    expect(codesOf(reopenMonth(books, MONTH, 'Issa', 'Issa'))).toBe('SEPARATION_OF_DUTIES')
    expect(codesOf(reopenMonth(books, MONTH, 'Awa', 'Issa'))).toBe('REOPENING_ASKED_ALREADY')
    const again = closingBooks([], '2020-04-03T09:00:00.000Z')
    postVouchers(again, [bookVoucher('2020-03-10', [bookLine('6055', 500, null), bookLine('571', null, 500)])])
    withUser(again, 'Awa', ['preparer'])
    expectSuccess(closeMonth(again, MONTH))
    expectSuccess(reopenMonth(again, MONTH, 'Awa', 'owner'))
    expect(listPeriods(again.database).find(({ month }) => month === MONTH)?.state).toBe('open')
    expect(faultsOf(again)).toEqual([])
    postVouchers(again, [bookVoucher('2020-03-12', [bookLine('6055', 80, null), bookLine('571', null, 80)])])
    expectSuccess(closeMonth(again, MONTH))
    expect(faultsOf(again)).toEqual([])
  })
})
