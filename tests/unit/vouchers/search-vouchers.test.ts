import { expect, test } from 'vitest'
import { saveDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { searchVouchers } from '../../../service/vouchers/search-vouchers.ts'
import type { RegisterFilter } from '../../../shared/contract/vouchers.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

test('drafts and posted vouchers are found by amount in XOF, and by the words of their settlement', () => {
  const books = reportBooks([])
  const paid = { paymentMode: 'Chèque 000458' }
  const francs = bookVoucher('2020-02-03', [bookLine('6055', 47_500, null), bookLine('5211', null, 47_500, paid)], {
    sourceId: 'F',
  })
  const pounds = (debitXof: number | null) =>
    bookVoucher(
      '2020-02-03',
      [
        bookLine('6055', 47_500, null, { currency: 'GBP', debitXof }),
        bookLine('5215', null, 47_500, { currency: 'GBP', creditXof: debitXof }),
      ],
      { sourceId: 'P' },
    )
  postVouchers(books, [francs])
  expectSuccess(
    books.command('vouchers.saveDraft', (work) =>
      saveDraft(work, books.surroundings, { key: null, revision: null, voucher: pounds(365_750) }),
    ),
  )
  const found = (filter: RegisterFilter) =>
    searchVouchers(books.database, filter, 0, 10, '2020-04-01')
      .rows.map(({ sourceId }) => sourceId)
      .sort()
  expect(found({ minimumXof: 47_500, maximumXof: 47_500 })).toEqual(['F'])
  expect(found({ minimumXof: 365_750, maximumXof: 365_750 })).toEqual(['P'])
  expect(found({ text: '000458' })).toEqual(['F'])
  expect(found({ text: 'chèque' })).toEqual(['F'])
  expect(found({})).toEqual(['F', 'P'])
})
