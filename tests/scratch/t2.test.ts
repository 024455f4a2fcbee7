import { test } from 'vitest'
import { bookLine, bookVoucher, postVouchers } from '../helpers/report-books.ts'
import { temporaryLedger } from '../helpers/temporary-ledger.ts'
test('x', () => {
  const books = temporaryLedger()
  for (const day of ['2020-03-10', '2020-03-11', '2020-03-12'])
    postVouchers(books, [bookVoucher(day, [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
  console.log(books.database.raw.prepare('select sequence,type,subject,length(content) n from event').all(), books.database.raw.prepare('select id,chain_sequence from voucher').all())
})
