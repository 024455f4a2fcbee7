import { beforeEach, expect, test } from 'vitest'
import { checkVoucher } from '../../../service/vouchers/check-voucher.ts'
import { saveDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import type { VoucherLineInput } from '../../../shared/contract/vouchers.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
const paid = (amount: number, more: Partial<VoucherLineInput> = {}) => [
  bookLine('6277', amount, null, { thirdParty: 'Hôtel, Sikasso', ...more }),
  bookLine('5211', null, amount, { thirdParty: 'Hôtel, Sikasso' }),
]
const flags = (date: string, lines: VoucherLineInput[], key: string | null = null, more = {}) =>
  checkVoucher(books.database, bookVoucher(date, lines, more), 'owner', key).flags.map(({ code, details, place }) => [
    code,
    details?.voucher,
    details?.key,
    place?.kind === 'voucher' ? place.line : undefined,
  ])

beforeEach(() => {
  books = temporaryLedger()
  postVouchers(books, [bookVoucher('2020-03-10', paid(80_000, { invoice: 'FA-0412' }), { sourceId: 'V-1' })])
})

test('the same invoice of the same third party is flagged, whatever accents, case, amount and date', () => {
  const again = [
    bookLine('6222', 1_000, null, { thirdParty: 'HOTEL, SIKASSO', invoice: 'fa-0412' }),
    bookLine('5211', null, 1_000),
  ]
  expect(flags('2021-01-01', again)).toEqual([['DUPLICATE_INVOICE', 'AMSS-OD-2020-000001', 'posted:1', 1]])
  expect(flags('2020-03-11', paid(1_000, { invoice: 'FA-0413' }))).toEqual([])
  const other = [bookLine('6222', 1_000, null, { thirdParty: 'Autre', invoice: 'FA-0412' }), bookLine('5211', null, 1_000)]
  expect(flags('2020-03-11', other)).toEqual([])
})

test('the same amount to the same third party is flagged within thirty days, unless two invoices say otherwise', () => {
  expect(flags('2020-04-09', paid(80_000))).toEqual([['DUPLICATE_AMOUNT', 'AMSS-OD-2020-000001', 'posted:1', 1]])
  expect(flags('2020-04-10', paid(80_000))).toEqual([])
  expect(flags('2020-02-09', paid(80_000))).toEqual([['DUPLICATE_AMOUNT', 'AMSS-OD-2020-000001', 'posted:1', 1]])
  expect(flags('2020-03-11', paid(80_000, { invoice: 'FA-0500' }))).toEqual([])
  expect(flags('2020-03-11', paid(80_001))).toEqual([])
})

test('a draft that waits counts too, but not against itself', () => {
  const voucher = bookVoucher('2020-03-12', paid(50_000, { invoice: 'FA-0500' }))
  const { key } = expectSuccess(
    books.command('vouchers.saveDraft', (work) => saveDraft(work, books.surroundings, { key: null, revision: null, voucher })),
  )
  expect(flags('2020-03-12', voucher.lines, key)).toEqual([])
  expect(flags('2020-03-12', voucher.lines)).toEqual([['DUPLICATE_INVOICE', 'Écriture', key, 1]])
  expect(flags('2020-03-13', paid(50_000))).toEqual([['DUPLICATE_AMOUNT', 'Écriture', key, 1]])
})

test('paying a booked invoice is no duplicate, nor is a correction, nor what was reversed', () => {
  const payment = [
    bookLine('4011', 80_000, null, { thirdParty: 'Hôtel, Sikasso', invoice: 'FA-0412' }),
    bookLine('5211', null, 80_000, { thirdParty: 'Hôtel, Sikasso' }),
  ]
  expect(flags('2020-03-20', payment)).toEqual([])
  expect(
    flags('2020-03-20', paid(80_000, { invoice: 'FA-0412' }), null, { kind: 'correction', corrects: 'AMSS-OD-2020-000001' }),
  ).toEqual([])
  expectSuccess(
    books.command('vouchers.reverse', (work) => reverseVoucher(work, { number: 'V-1', date: '2020-03-20', reason: 'Erreur' })),
  )
  expect(flags('2020-03-20', paid(80_000, { invoice: 'FA-0412' }))).toEqual([])
})

test('both questions are answered from their indexes', () => {
  const plan = (sql: string) =>
    plainSql(books.database)
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .map(({ detail }) => detail)
  expect(
    plan(
      "SELECT 1 FROM third_party t JOIN voucher_line l ON l.third_party_id = t.id WHERE t.folded = 'x' AND l.invoice = 'y' COLLATE NOCASE",
    ).join(),
  ).toMatch(/voucher_line_invoice/)
  expect(
    plan(
      "SELECT 1 FROM third_party t JOIN voucher_line l INDEXED BY voucher_line_third_party ON l.third_party_id = t.id AND l.date > '2020' WHERE t.folded = 'x'",
    ).join(),
  ).toMatch(/voucher_line_third_party/)
})
