import { beforeEach, describe, expect, test } from 'vitest'
import { closingRate } from '../../../service/closing/closing-rate.ts'
import { monthEndEntries } from '../../../service/closing/month-end-entries.ts'
import { proposeEntries } from '../../../service/closing/propose-entries.ts'
import { addRate } from '../../../service/settings/add-rate.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import { closeMonth, closingBooks, codesOf, faultsOf } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const MONTH = '2020-03'
let books: TemporaryLedger

const receipt = (fund: string, xof: number, date = '2020-03-02') =>
  bookVoucher(date, [
    bookLine('5211', xof, null, { grant: 'PECIC' }),
    bookLine(fund, null, xof, { grant: 'PECIC', thirdParty: 'FCDO' }),
  ])
const spending = (xof: number, date = '2020-03-10') =>
  bookVoucher(date, [
    bookLine('6055', xof, null, { grant: 'PECIC', budgetLine: 'A1' }),
    bookLine('5211', null, xof, { grant: 'PECIC' }),
  ])
const propose = (month = MONTH) =>
  books.command('closing.propose', (work) => proposeEntries(work, books.surroundings, { month, origin: null }))
const postAll = () =>
  expectSuccess(
    books.command('vouchers.post', (work) => {
      const drafts = draftsNamed(work, undefined)
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    }),
  )
const entries = (month = MONTH) => monthEndEntries(books.database, month).entries
const balance = (account: string) =>
  plainSql(books.database).get<{ xof: number }>(
    'SELECT coalesce(sum(side * amount_xof), 0) AS xof FROM voucher_line WHERE account = ?',
    account,
  )?.xof

describe('the release of an association’s fund', () => {
  beforeEach(() => {
    books = closingBooks([{ code: 'PECIC' }], '2020-05-04T09:00:00.000Z')
    postVouchers(books, [receipt('165', 10_000), spending(3_000)])
  })

  test('is proposed once, replaced when the month changes, and corrected after its posting', () => {
    expect(expectSuccess(propose())).toEqual({ made: 1, replaced: 0, removed: 0, kept: 0 })
    expect(expectSuccess(propose())).toEqual({ made: 0, replaced: 0, removed: 0, kept: 1 })
    postVouchers(books, [spending(500, '2020-03-20')])
    expect(entries()).toMatchObject([{ state: 'stale', amountXof: 3_500 }])
    expect(expectSuccess(propose())).toMatchObject({ replaced: 1 })
    const { posted } = postAll()
    expect(posted[0]?.number).toBe('AMSS-FA-2020-000001')
    expect([balance('165'), balance('7925')]).toEqual([-6_500, -3_500])
    expect(entries()).toMatchObject([{ state: 'posted', amountXof: 0 }])
    const refund = { corrects: 'AMSS-OD-2020-000002', kind: 'correction' } as const
    const lines = [
      bookLine('6055', -200, null, { grant: 'PECIC', budgetLine: 'A1' }),
      bookLine('5211', null, -200, { grant: 'PECIC' }),
    ]
    postVouchers(books, [bookVoucher('2020-03-25', lines, refund)])
    expect(entries()).toMatchObject([{ state: 'due', amountXof: -200 }])
    expectSuccess(propose())
    postAll()
    expect(balance('7925')).toBe(-3_300)
    expect(plainSql(books.database).all("SELECT kind FROM voucher WHERE journal = 'FA' ORDER BY id")).toEqual([
      { kind: 'normal' },
      { kind: 'correction' },
    ])
    expect(faultsOf(books)).toEqual([])
  })

  test('a draft that nothing calls for any more is removed; one reversed is due again', () => {
    expectSuccess(propose())
    expectSuccess(
      books.command('vouchers.reverse', (work) =>
        reverseVoucher(work, { number: 'AMSS-OD-2020-000002', date: '2020-03-11', reason: 'Double' }),
      ),
    )
    expect(expectSuccess(propose())).toMatchObject({ removed: 1 })
    expect(entries()).toEqual([])
  })

  test('never exceeds the fund: spending before the money waits, and is released in the month that receives it', () => {
    postVouchers(books, [spending(12_000, '2020-03-28')])
    expect(entries()).toMatchObject([{ amountXof: 10_000, waitingXof: 5_000 }])
    expectSuccess(propose())
    postAll()
    expect(balance('165')).toBe(0)
    postVouchers(books, [receipt('165', 8_000, '2020-04-05')])
    expect(entries('2020-04')).toMatchObject([{ amountXof: 5_000, waitingXof: 0 }])
  })

  test('is refused in a closed month', () => {
    expectSuccess(closeMonth(books, MONTH))
    expect(codesOf(propose())).toBe('PERIOD_CLOSED')
    expect(codesOf(propose('2019-01'))).toBe('PERIOD_NOT_OPENED')
  })
})

test('a project’s income equals its charges at once: 462 first, then 4692, settled when the money comes', () => {
  books = closingBooks([{ code: 'PECIC', model: 'project' }], '2020-05-04T09:00:00.000Z')
  postVouchers(books, [receipt('462', 2_000), spending(3_000)])
  expectSuccess(propose())
  postAll()
  expect([balance('462'), balance('4692'), balance('702')]).toEqual([0, 1_000, -3_000])
  postVouchers(books, [receipt('462', 5_000, '2020-04-05')])
  expectSuccess(propose('2020-04'))
  postAll()
  expect([balance('462'), balance('4692'), balance('702')]).toEqual([-4_000, 0, -3_000])
})

describe('revaluation', () => {
  beforeEach(() => {
    books = closingBooks([{ code: 'PECIC' }], '2020-05-04T09:00:00.000Z')
    const rate = { base: 'GBP', quote: 'XOF', source: 'BCEAO', evidence: null }
    expectSuccess(books.command('settings.addRate', (work) => addRate(work, { ...rate, dated: '2020-03-30', rate: '755.10' })))
  })
  const pounds = { currency: 'GBP', rate: '752.40' }

  test('of the treasury is a gain of the month by account and grant; the release takes it in', () => {
    const mine = { ...pounds, grant: 'PECIC' }
    postVouchers(books, [
      bookVoucher('2020-03-05', [bookLine('5215', 9_000_000, null, mine), bookLine('165', null, 9_000_000, mine)]),
      spending(1_000_000),
    ])
    expect(entries()).toMatchObject([
      { kind: 'revaluation', amountXof: 243_000, rate: { text: '755.1', source: 'BCEAO', dated: '2020-03-30' } },
      { kind: 'release', amountXof: 757_000 },
    ])
    expectSuccess(propose())
    postAll()
    expect([balance('776'), balance('7925')]).toEqual([-243_000, -757_000])
    expect(entries().map(({ state }) => state)).toEqual(['posted', 'posted'])
    const minor = plainSql(books.database).get(
      "SELECT sum(side * amount_minor) AS minor FROM voucher_line WHERE account = '5215'",
    )
    expect(minor).toEqual({ minor: 9_000_000 })
    expect(faultsOf(books)).toEqual([])
  })

  test('of a payable waits on 478 and is taken back on the first day of the next month; the euro is left alone', () => {
    postVouchers(books, [
      bookVoucher('2020-03-05', [
        bookLine('6324', 10_000, null, pounds),
        bookLine('4011', null, 10_000, { ...pounds, thirdParty: 'Cabinet' }),
      ]),
      bookVoucher('2020-03-05', [
        bookLine('6324', 10_000, null, { currency: 'EUR', rate: '655.957' }),
        bookLine('4011', null, 10_000, { currency: 'EUR', rate: '655.957' }),
      ]),
    ])
    expect(entries()).toMatchObject([
      { kind: 'unrealised', amountXof: -270, vouchers: [{ role: 'difference' }, { role: 'taking-back' }] },
    ])
    expectSuccess(propose())
    postAll()
    const dated = plainSql(books.database).all("SELECT date FROM voucher WHERE kind = 'revaluation' ORDER BY date")
    expect(dated).toEqual([{ date: '2020-03-31' }, { date: '2020-04-01' }])
    expect([balance('47831'), entries().map(({ state }) => state)]).toEqual([0, ['posted']])
  })

  test('a rate of the ledger wins over a bundled one: the month’s own, where no day near its end has one', () => {
    const rate = { base: 'GBP', quote: 'XOF', source: 'BCEAO', evidence: null }
    expectSuccess(books.command('settings.addRate', (work) => addRate(work, { ...rate, dated: '2020-02', rate: '760' })))
    const sources = ['2020-01', '2020-02', '2020-03'].map((month) => closingRate(books.database, 'GBP', month))
    expect(sources.map((found) => found?.dated)).toEqual(['2020-01-31', '2020-02', '2020-03-30'])
    expect(sources.map((found) => found?.source)).toEqual([expect.stringContaining('ECB'), 'BCEAO', 'BCEAO'])
  })

  test('a currency without a rate is named, and nothing is proposed', () => {
    const dollars = { currency: 'ZMW', rate: '30' }
    postVouchers(books, [bookVoucher('2020-03-05', [bookLine('5215', 100, null, dollars), bookLine('7041', null, 100, dollars)])])
    expect(codesOf(propose())).toBe('RATE_MISSING')
  })
})
