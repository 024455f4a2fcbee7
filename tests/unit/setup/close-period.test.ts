import { expect, test } from 'vitest'
import { listPeriods } from '../../../db/queries/periods.ts'
import { closePeriod, closingChecks, openMonthsBefore } from '../../../service/settings/close-period.ts'
import { saveDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const voucher = (date: string) => bookVoucher(date, [bookLine('6055', 500, null), bookLine('571', null, 500)])
const checks = ({ database }: TemporaryLedger, month: string, today = '2020-05-04') =>
  closingChecks(database, month, today).map(({ code }) => code)
const close = (books: TemporaryLedger, month: string) => books.command('settings.closePeriod', (work) => closePeriod(work, month))
const closed = ({ database }: TemporaryLedger) =>
  listPeriods(database)
    .filter(({ state }) => state === 'closed')
    .map(({ month }) => month)

test('a month is closed once it is over, not before', () => {
  const books = reportBooks([], '2020-03-30T12:00:00.000Z')
  postVouchers(books, [voucher('2020-03-12')])
  expect(checks(books, '2020-03', '2020-03-30')).toEqual(['PERIOD_NOT_OVER'])
  expect(checks(books, '2020-03', '2020-03-31')).toEqual([])
  expect(close(books, '2020-03').ok).toBe(false)
  books.clock.moveTo('2020-04-01T08:00:00.000Z')
  expectSuccess(close(books, '2020-03'))
  expect(closed(books)).toEqual(['2020-01', '2020-02', '2020-03'])
})

test('earlier months that hold vouchers are closed first; empty ones are closed with it, and named before', () => {
  const books = reportBooks([], '2020-05-04T12:00:00.000Z')
  postVouchers(books, [voucher('2020-02-12'), voucher('2020-04-12')])
  expect(checks(books, '2020-04')).toEqual(['PERIOD_EARLIER_OPEN'])
  expect(openMonthsBefore(books.database, '2020-02')).toEqual(['2020-01'])
  expectSuccess(close(books, '2020-02'))
  expect(openMonthsBefore(books.database, '2020-04')).toEqual(['2020-03'])
  expectSuccess(close(books, '2020-04'))
  expect(closed(books)).toEqual(['2020-01', '2020-02', '2020-03', '2020-04'])
  expect(checks(books, '2020-04')).toEqual(['PERIOD_ALREADY_CLOSED'])
})

test('vouchers not posted stand in the way, in the month and before it', () => {
  const books = reportBooks([], '2020-05-04T12:00:00.000Z')
  postVouchers(books, [voucher('2020-03-12')])
  const draft = (date: string) =>
    expectSuccess(
      books.command('vouchers.saveDraft', (work) =>
        saveDraft(work, books.surroundings, { key: null, revision: null, voucher: voucher(date) }),
      ),
    )
  draft('2020-03-20')
  expect(checks(books, '2020-03')).toEqual(['PERIOD_HAS_DRAFTS'])
  draft('2020-02-20')
  expect(checks(books, '2020-03')).toEqual(['PERIOD_EARLIER_OPEN', 'PERIOD_HAS_DRAFTS'])
})

test('what is no month, or was never opened, is named as such', () => {
  const books = reportBooks([])
  expect([checks(books, '2020-13'), checks(books, '2018-01')]).toEqual([['PERIOD_UNKNOWN'], ['PERIOD_NOT_OPENED']])
})
