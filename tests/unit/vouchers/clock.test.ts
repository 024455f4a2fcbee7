import { expect, test } from 'vitest'
import { eventBySequence, eventsOf, lastEvent } from '../../../db/queries/events.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { saveDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

function enter(books: TemporaryLedger, date: string): string | undefined {
  const voucher = bookVoucher(date, [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])
  const { posted } = expectSuccess(
    books.command('vouchers.post', (work) => {
      const draft = saveDraft(work, books.surroundings, { key: null, revision: null, voucher })
      const drafts = draft.ok ? draftsNamed(work, [draft.value.key]) : draft
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    }),
  )
  return posted[0]?.number
}
const balances = (books: TemporaryLedger) =>
  plainSql(books.database).all("SELECT month, debit_xof AS xof FROM account_balance WHERE account = '6055' ORDER BY month")
function soundness(books: TemporaryLedger) {
  const steps = verifyLedger(books.database, books.clock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value.faults
}

test('at the last second of a month, a voucher belongs to the month of its accounting date, whatever the clock says', () => {
  const books = temporaryLedger({ now: '2020-03-31T23:59:59.000Z' })
  enter(books, '2020-03-31')
  books.clock.moveTo('2020-04-01T00:00:00.000Z')
  enter(books, '2020-03-31')
  enter(books, '2020-04-01')
  expect(balances(books)).toEqual([
    { month: '2020-03', xof: 10_000 },
    { month: '2020-04', xof: 5_000 },
  ])
  expect(plainSql(books.database).all('SELECT date, posted_at FROM voucher ORDER BY id')).toEqual([
    { date: '2020-03-31', postedAt: '2020-03-31T23:59:59.000Z' },
    { date: '2020-03-31', postedAt: '2020-04-01T00:00:00.000Z' },
    { date: '2020-04-01', postedAt: '2020-04-01T00:00:00.000Z' },
  ])
})

test('a clock set back stamps what it says and decides nothing: numbers, order and chain go on', () => {
  const books = temporaryLedger({ now: '2021-06-15T10:00:00.000Z' })
  const first = enter(books, '2020-03-10')
  books.clock.moveTo('2020-02-01T10:00:00.000Z')
  const second = enter(books, '2020-03-11')
  expect([first, second]).toEqual(['AMSS-OD-2020-000001', 'AMSS-OD-2020-000002'])
  const [before = 0, after = 0] = [...eventsOf(books.database, ['posted'])].map(({ sequence }) => sequence)
  const last = lastEvent(books.database)?.sequence ?? 0
  const chain = Array.from({ length: last - before + 1 }, (_, index) => eventBySequence(books.database, before + index))
  // Each command's events stand together, in the order in which they were made and not of what the clock said.
  expect(chain.map((event) => event?.at.slice(0, 10))).toEqual(
    chain.map((event) => ((event?.sequence ?? 0) < after ? '2021-06-15' : '2020-02-01')),
  )
  expect(after).toBeGreaterThan(before)
  expect(soundness(books)).toEqual([])
})
