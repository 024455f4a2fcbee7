import { expect, test } from 'vitest'
import { insertTranche } from '../../../db/queries/tranches.ts'
import { convertGrant } from '../../../service/conversion/grant-conversion.ts'
import { success } from '../../../shared/result/result.ts'
import { bookGrant, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const numbers = (books: TemporaryLedger) =>
  convertGrant(books.database, bookGrant(books.database, 'PECIC')).tranches.map(({ number }) => number)

/** A receipt recorded by a command, and what the conversion knows of it before that command ends. */
function receive(books: TemporaryLedger, dryRun: boolean): string[] {
  const { id: grantId } = bookGrant(books.database, 'PECIC')
  const row = { grantId, number: 'LATE', kind: 'receipt', date: '2020-05-04', currency: 'GBP', amountMinor: 100_000 } as const
  const within = books.command(
    'grants.importTranches',
    (work) => {
      insertTranche(work.database, { ...row, xofCredited: 800_000, feesXof: 0 })
      return success(numbers(books))
    },
    { dryRun },
  )
  return expectSuccess(within)
}

test('a command sees what it wrote itself; a trial leaves nothing behind in what is remembered', () => {
  const books = reportBooks([WORKED_GRANT])
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  const before = numbers(books)
  expect(receive(books, true)).toEqual([...before, 'LATE'])
  expect(numbers(books)).toEqual(before)
  expect(receive(books, false)).toEqual([...before, 'LATE'])
  expect(numbers(books)).toEqual([...before, 'LATE'])
})
