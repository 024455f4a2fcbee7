import { expect, test } from 'vitest'
import { donorAmountsOf } from '../../../service/vouchers/donor-amounts.ts'
import { donorAmountsAtHand } from '../../../service/vouchers/donor-amounts-at-hand.ts'
import { searchVouchers } from '../../../service/vouchers/search-vouchers.ts'
import { runTask } from '../../../service/worker/run-task.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'

const LINES = [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }]
const spending = (xof: number) =>
  bookVoucher('2020-02-03', [
    bookLine('6055', xof, null, { grant: 'PECIC', budgetLine: 'A1' }),
    bookLine('5211', null, xof, { grant: 'PECIC' }),
  ])

function books() {
  const made = reportBooks([{ code: 'PECIC', method: 'BUDGET_RATE', budgetRate: '770', lines: LINES }])
  postVouchers(made, [spending(77_000)])
  return made
}

test('a page of the register comes without its donor amounts while they are converted, and says so', () => {
  const { database } = books()
  const waiting = searchVouchers(database, {}, 0, 10, '2020-04-01', null)
  expect([waiting.converted, waiting.rows[0]?.donorMinor, waiting.rows[0]?.totalXof]).toEqual([false, null, 77_000])
  const whole = searchVouchers(database, {}, 0, 10, '2020-04-01', donorAmountsOf(database))
  expect([whole.converted, whole.rows[0]?.donorMinor, whole.rows[0]?.donorCurrency]).toEqual([true, 10_000, 'GBP'])
})

test('the amounts are those of the present head: a voucher posted since is in them', () => {
  const made = books()
  expect(donorAmountsAtHand(made.ledger, undefined)?.size).toBe(1)
  postVouchers(made, [spending(7_700)])
  expect([...(donorAmountsAtHand(made.ledger, undefined)?.values() ?? [])].map(({ donorMinor }) => donorMinor)).toEqual([
    10_000, 1_000,
  ])
})

test('the worker’s task answers the same amounts', async () => {
  const { ledger } = books()
  const answer = await runTask(ledger, { kind: 'donor-amounts' }, () => undefined)
  expect(answer).toEqual({ ok: true, value: [...donorAmountsOf(ledger.database)] })
})
