import { beforeEach, describe, expect, test } from 'vitest'
import { draftVoucher, listDrafts } from '../../../db/queries/drafts.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { approveDraft, removeDraft, saveDraft, submitDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { openVoucher } from '../../../service/vouchers/open-voucher.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { proposeCorrection } from '../../../service/vouchers/propose-correction.ts'
import { proposeReversal } from '../../../service/vouchers/propose-reversal.ts'
import { reclassLine } from '../../../service/vouchers/reclass-line.ts'
import type { ReclassedFields } from '../../../shared/contract/vouchers.ts'
import type { Result } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
const codes = (answer: Result<unknown>) => (answer.ok ? 'DONE' : answer.faults.map(({ code }) => code).join(' '))
const voucher = bookVoucher(
  '2020-03-10',
  [
    bookLine('6055', 5_000, null, { grant: 'PECIC', budgetLine: 'A1', thirdParty: 'Papeterie', label: 'Papier' }),
    bookLine('6277', 20_000, null, { grant: 'PECIC', budgetLine: 'B1', label: 'Salle' }),
    bookLine('5211', null, 25_000, { grant: 'PECIC', label: 'Chèque' }),
  ],
  { sourceId: 'V-1', journal: 'BQ1' },
)
const NUMBER = 'AMSS-BQ1-2020-000001'
const LINE = {
  account: '6055',
  grant: 'PECIC',
  budgetLine: 'A1',
  partner: null,
  activity: null,
  site: null,
  thirdParty: 'Papeterie',
  expenseType: null,
}

const correct = (key = 'V-1', user = 'owner') =>
  books.command('vouchers.proposeCorrection', (work) => proposeCorrection(work, books.surroundings, { key }), { user })
const reclass = (change: Partial<ReclassedFields>, line = 1, reason = 'Mauvaise ligne', user = 'owner') =>
  books.command(
    'vouchers.reclass',
    (work) => reclassLine(work, books.surroundings, { key: 'V-1', line, change: { ...LINE, ...change }, reason }),
    { user },
  )
const takeBack = (user: string, date = '2020-03-12', reason = 'Saisie deux fois') =>
  books.command(
    'vouchers.proposeReversal',
    (work) => proposeReversal(work, books.surroundings, { number: NUMBER, date, reason }),
    { user },
  )
const post = (user = 'owner', key?: string) =>
  books.command(
    'vouchers.post',
    (work) => {
      const drafts = key === undefined ? { ok: true as const, value: listDrafts(work.database) } : draftsNamed(work, [key])
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    },
    { user },
  )
const linesOf = (key: string) =>
  expectSuccess(openVoucher(books.database, key)).lines.map(({ account, budgetLine, debitMinor, creditMinor }) => [
    account,
    budgetLine,
    debitMinor,
    creditMinor,
  ])
const balance = (account: string) =>
  plainSql(books.database).get<{ sum: number }>(
    'SELECT sum(side * amount_xof) AS sum FROM voucher_line WHERE account = ?',
    account,
  )?.sum
const soundness = () => {
  const steps = verifyLedger(books.database, books.clock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  // The books of these tests have masters that no setup file brought.
  return step.value.faults.filter(({ details }) => !/^(?:partner:|donor:|grant:|budget:|PECIC$)/.test(String(details?.subject)))
}

beforeEach(() => {
  books = reportBooks([
    {
      code: 'PECIC',
      lines: [
        { code: 'A1', head: 'A', minor: 100_000, xof: 700_000 },
        { code: 'B1', head: 'B', minor: 100_000, xof: 700_000 },
      ],
    },
  ])
  postVouchers(books, [voucher])
})

describe('a correction in one press', () => {
  test('is one draft: the voucher in negative on the same sides, and the same lines ready to change', () => {
    const { key } = expectSuccess(correct())
    expect(linesOf(key)).toEqual([
      ['6055', 'A1', -5_000, null],
      ['6277', 'B1', -20_000, null],
      ['5211', null, null, -25_000],
      ['6055', 'A1', 5_000, null],
      ['6277', 'B1', 20_000, null],
      ['5211', null, null, 25_000],
    ])
    expect(expectSuccess(openVoucher(books.database, 'V-1')).pending).toEqual([{ key, role: 'correction' }])
    const draft = expectSuccess(openVoucher(books.database, key))
    const [content] = listDrafts(books.database).map(draftVoucher)
    if (!content) throw new Error('no draft was made')
    const changed = { ...content, lines: content.lines.map((line, index) => (index === 3 ? { ...line, account: '6053' } : line)) }
    expectSuccess(
      books.command('vouchers.saveDraft', (work) =>
        saveDraft(work, books.surroundings, { key, revision: draft.revision, voucher: changed }),
      ),
    )
    const { posted } = expectSuccess(post())
    const [number] = posted.map((one) => one.number)
    expect([balance('6055'), balance('6053'), balance('5211')]).toEqual([0, 5_000, -25_000])
    const original = expectSuccess(openVoucher(books.database, 'V-1'))
    expect(original.correctedBy).toMatchObject([{ number, reversal: false }])
    expect(original.pending).toEqual([])
    expect(soundness()).toEqual([])
  })

  test('is refused twice, of a reversal, of what was reversed, and of what is not there', () => {
    const { key } = expectSuccess(correct())
    expect(codes(correct())).toBe('VOUCHER_SEQUEL_PENDING')
    expect(codes(takeBack('owner'))).toBe('VOUCHER_SEQUEL_PENDING')
    expectSuccess(books.command('vouchers.deleteDraft', (work) => removeDraft(work, { key })))
    expect(codes(correct('V-9'))).toBe('VOUCHER_UNKNOWN')
    expectSuccess(takeBack('owner'))
    const { posted } = expectSuccess(post())
    expect(codes(correct())).toBe('REVERSAL_ALREADY')
    expect(codes(correct(posted[0]?.number))).toBe('REVERSAL_OF_REVERSAL')
  })

  test('of a closed month is dated the first open day, its own day kept as value date', () => {
    expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, '2020-03')))
    const { key } = expectSuccess(correct())
    expect(expectSuccess(openVoucher(books.database, key))).toMatchObject({ date: '2020-04-01', valueDate: '2020-03-10' })
    const { posted } = expectSuccess(post())
    expect(expectSuccess(openVoucher(books.database, posted[0]?.number ?? ''))).toMatchObject({ valueDate: '2020-03-10' })
    expect(soundness()).toEqual([])
  })

  test('of an exchange is refused: it is reversed and entered anew', () => {
    const lines = [bookLine('5211', 77_000, null), bookLine('5215', null, 10_000, { currency: 'GBP', creditXof: 77_000 })]
    postVouchers(books, [bookVoucher('2020-03-11', lines, { sourceId: 'X-1', kind: 'exchange' })])
    expect(codes(correct('X-1'))).toBe('CORRECTION_KIND')
  })
})

describe('a reversal that a second person approves', () => {
  beforeEach(() => {
    expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'Awa', roles: ['preparer'] })))
  })

  test('is a submitted draft that cannot be rewritten, and takes the voucher back once approved and posted', () => {
    const { key } = expectSuccess(takeBack('Awa'))
    expect(expectSuccess(openVoucher(books.database, key))).toMatchObject({
      kind: 'reversal',
      state: 'submitted',
      reason: 'Saisie deux fois',
      corrects: { number: NUMBER },
    })
    expect(codes(post('Awa', key))).toBe('SEPARATION_OF_DUTIES')
    const rewritten = books.command('vouchers.saveDraft', (work) =>
      saveDraft(work, books.surroundings, { key, revision: null, voucher }),
    )
    expect(codes(rewritten)).toBe('REVERSAL_DRAFT')
    expectSuccess(books.command('vouchers.approve', (work) => approveDraft(work, { key })))
    const { posted } = expectSuccess(post('owner', key))
    expect(expectSuccess(openVoucher(books.database, posted[0]?.number ?? ''))).toMatchObject({
      kind: 'reversal',
      reason: 'Saisie deux fois',
      preparedBy: 'Awa',
      approvedBy: 'owner',
      number: 'AMSS-BQ1-2020-000002',
    })
    expect(expectSuccess(openVoucher(books.database, 'V-1')).correctedBy).toMatchObject([{ reversal: true }])
    expect([balance('6055'), balance('5211')]).toEqual([0, 0])
    expect(soundness()).toEqual([])
  })

  test('is refused as a reversal is, when it is proposed and again when it is posted', () => {
    expect(codes(takeBack('Awa', '2020-03-09', ' '))).toBe('REASON_MISSING REVERSAL_BEFORE')
    const { key } = expectSuccess(takeBack('Awa'))
    expectSuccess(books.command('vouchers.approve', (work) => approveDraft(work, { key })))
    books.database.exec("UPDATE period SET state = 'closed' WHERE month = '2020-03'")
    expect(codes(post('owner', key))).toBe('PERIOD_CLOSED')
  })
})

describe('re-classing a posted line', () => {
  test('makes a correction of that line alone in the journal of miscellaneous operations; the bank line stays', () => {
    const { key } = expectSuccess(reclass({ budgetLine: 'B1' }))
    expect(linesOf(key)).toEqual([
      ['6055', 'A1', -5_000, null],
      ['6055', 'B1', 5_000, null],
    ])
    const { posted } = expectSuccess(post())
    const opened = expectSuccess(openVoucher(books.database, posted[0]?.number ?? ''))
    expect(opened).toMatchObject({ journal: 'OD', kind: 'correction', reason: 'Mauvaise ligne', corrects: { number: NUMBER } })
    expect(balance('5211')).toBe(-25_000)
    expect(
      plainSql(books.database).all(
        'SELECT b.code, sum(l.amount_xof) AS xof FROM voucher_line l JOIN budget_line b ON b.id = l.budget_line_id GROUP BY b.code',
      ),
    ).toEqual([
      { code: 'A1', xof: 0 },
      { code: 'B1', xof: 25_000 },
    ])
    expect(soundness()).toEqual([])
  })

  test('changes the expense account too, and shows what a change of fund leaves between them', () => {
    const { key } = expectSuccess(reclass({ account: '6053', grant: null, budgetLine: null }))
    expect(expectSuccess(openVoucher(books.database, key)).interFund).toEqual([
      { grant: 'PECIC', gapXof: -5_000 },
      { grant: '', gapXof: 5_000 },
    ])
  })

  test('is refused when nothing changes, of the bank, from an expense to a debt, without reason, and of a line that is not there', () => {
    expect(codes(reclass({}))).toBe('RECLASS_NOTHING')
    expect(codes(reclass({ account: '4011' }))).toBe('RECLASS_ACCOUNT')
    expect(codes(reclass({ account: '5211', grant: 'PECIC', budgetLine: 'A1', thirdParty: null }, 3))).toBe('RECLASS_TREASURY')
    expect(codes(reclass({ budgetLine: 'B1' }, 1, ' '))).toBe('REASON_MISSING')
    expect(codes(reclass({ budgetLine: 'B1' }, 9))).toBe('RECLASS_LINE_UNKNOWN')
    expect(codes(reclass({ budgetLine: 'Z9' }))).toBe('BUDGET_LINE_UNKNOWN')
  })

  test('goes line by line, each once until it is reversed', () => {
    expectSuccess(reclass({ budgetLine: 'B1' }))
    expect(codes(reclass({ budgetLine: null }))).toBe('VOUCHER_SEQUEL_PENDING')
    expect(codes(reclass({ account: '6277', budgetLine: 'A1', thirdParty: null }, 2))).toBe('DONE')
    expect(codes(correct())).toBe('VOUCHER_SEQUEL_PENDING')
    expectSuccess(post())
    expect(codes(reclass({ budgetLine: null }))).toBe('RECLASS_ALREADY')
  })

  test('of a closed month is dated the first open day and keeps its value date', () => {
    expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, '2020-03')))
    const { key } = expectSuccess(reclass({ budgetLine: 'B1' }))
    expect(expectSuccess(openVoucher(books.database, key))).toMatchObject({ date: '2020-04-01', valueDate: '2020-03-10' })
  })

  test('goes through submission and approval where two write', () => {
    expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'Awa', roles: ['preparer', 'approver'] })))
    const { key } = expectSuccess(reclass({ budgetLine: 'B1' }, 1, 'Mauvaise ligne', 'Awa'))
    expect(codes(post('Awa', key))).toBe('SEPARATION_OF_DUTIES')
    expectSuccess(books.command('vouchers.submit', (work) => submitDraft(work, { key }), { user: 'Awa' }))
    expect(codes(books.command('vouchers.approve', (work) => approveDraft(work, { key }), { user: 'Awa' }))).toBe(
      'SEPARATION_OF_DUTIES',
    )
    expectSuccess(books.command('vouchers.approve', (work) => approveDraft(work, { key })))
    expect(codes(post('Awa', key))).toBe('DONE')
  })
})

test('whoever changes a draft prepared it: nobody approves what they wrote into another’s draft', () => {
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'Awa', roles: ['preparer', 'approver'] })))
  const draft = { ...voucher, sourceId: null }
  const save = (user: string, key: string | null) =>
    books.command('vouchers.saveDraft', (work) => saveDraft(work, books.surroundings, { key, revision: null, voucher: draft }), {
      user,
    })
  const { key } = expectSuccess(save('Awa', null))
  expectSuccess(save('owner', key))
  expectSuccess(books.command('vouchers.submit', (work) => submitDraft(work, { key }), { user: 'Awa' }))
  expect(codes(books.command('vouchers.approve', (work) => approveDraft(work, { key })))).toBe('SEPARATION_OF_DUTIES')
})
