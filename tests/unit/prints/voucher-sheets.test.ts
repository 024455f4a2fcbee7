import { expect, test } from 'vitest'
import { PRINT_BUILDERS } from '../../../service/prints/print-builders.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import type { PrintName } from '../../../shared/contract/print-name.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const books = temporaryLedger()
postVouchers(books, [
  bookVoucher('2020-03-10', [
    bookLine('6222', 255_000, null, { thirdParty: 'SCI Wayerma', label: 'Loyer' }),
    bookLine('4478', null, 38_250),
    bookLine('5211', null, 216_750, { paymentMode: 'Virement' }),
  ]),
  bookVoucher('2020-03-11', [bookLine('6055', 5_000, null), bookLine('4011', null, 5_000)]),
])
const sheet = (print: PrintName, key: string) =>
  expectSuccess(PRINT_BUILDERS[print]({ database: books.database, key, language: 'fr' }))
const totalsOf = (key: string) =>
  sheet('voucher', key)
    .blocks.find((block) => block.kind === 'table')
    ?.totals?.[0]?.slice(3)

test('a voucher’s sheet adds each side by itself, also where a reversal has negative amounts on it', () => {
  expect(totalsOf('posted:1')).toEqual(['255\u202f000', '255\u202f000'])
  const { key } = expectSuccess(
    books.command('vouchers.reverse', (work) =>
      reverseVoucher(work, { number: 'AMSS-OD-2020-000001', date: '2020-03-12', reason: 'Erreur' }),
    ),
  )
  expect(totalsOf(key)).toEqual(['(255\u202f000)', '(255\u202f000)'])
})

test('an order to pay takes the withholding off, and nothing is ordered where no money moves', () => {
  const order = JSON.stringify(sheet('payment-order', 'posted:1'))
  expect(order).toContain('216\u202f750')
  expect(order).toContain('deux cent seize mille sept cent cinquante francs CFA')
  const none = PRINT_BUILDERS['payment-order']({ database: books.database, key: 'posted:2', language: 'fr' })
  expect(none.ok ? [] : none.faults.map(({ code }) => code)).toEqual(['PRINT_NO_TREASURY'])
})
