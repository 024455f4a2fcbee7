import { expect, test } from 'vitest'
import { draftVoucher, listDrafts } from '../../../db/queries/drafts.ts'
import { cashBalance } from '../../../service/payments/cash-balance.ts'
import { paymentsClosingFacts } from '../../../service/payments/closing-facts.ts'
import { proposeReplenishment, replenishmentNeed } from '../../../service/payments/replenishment.ts'
import { saveCount } from '../../../service/payments/save-count.ts'
import { signCount } from '../../../service/payments/sign-count.ts'
import { PRINT_BUILDERS } from '../../../service/prints/print-builders.ts'
import { checkVoucher } from '../../../service/vouchers/check-voucher.ts'
import { cashBooks, findings, postAll, refusals, setLimits } from '../../helpers/payment-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const spend = (date: string, amount: number, grant: string | null = null) =>
  bookVoucher(date, [bookLine('6055', amount, null, { grant }), bookLine('571', null, amount, { grant })], { journal: 'CA1' })
const fill = (date: string, amount: number) =>
  bookVoucher(date, [bookLine('571', amount, null), bookLine('5211', null, amount)], { journal: 'BQ1' })

/** 250 000 in the cash on 2 January, with a ceiling, an imprest and a maximum payment. */
function limited(): TemporaryLedger {
  const books = cashBooks(250_000)
  setLimits(books, { account: '571', kind: 'cash', ceiling: 300_000, imprest: 250_000, maximum: 100_000, holder: 'Awa Touré' })
  return books
}

test('each day below zero or above the ceiling is named, and the payments above the maximum', () => {
  const books = limited()
  postVouchers(books, [spend('2020-01-10', 120_000), spend('2020-01-15', 140_000), fill('2020-01-20', 400_000)])
  const found = expectSuccess(cashBalance(books.database, '571', '2020-01-01', '2020-01-31'))
  expect(found.days.map(({ date, balanceMinor, state }) => [date, balanceMinor, state])).toEqual([
    ['2020-01-02', 250_000, 'ok'],
    ['2020-01-10', 130_000, 'ok'],
    ['2020-01-15', -10_000, 'below'],
    ['2020-01-20', 390_000, 'over'],
  ])
  expect(found.overMaximum.map(({ amountMinor }) => amountMinor)).toEqual([120_000, 140_000])
})

test('entering a voucher flags what it does on its own day and on any later one', () => {
  const books = limited()
  postVouchers(books, [spend('2020-01-10', 90_000), spend('2020-01-20', 90_000)])
  const flags = (voucher: ReturnType<typeof spend>) =>
    checkVoucher(books.database, voucher, 'owner').flags.map(({ code, details }) => [code, details?.date ?? null])
  expect(flags(spend('2020-01-05', 80_000))).toEqual([['CASH_BELOW_ZERO', '20/01/2020']])
  expect(flags(spend('2020-01-05', 70_000))).toEqual([])
  expect(flags(spend('2020-02-05', 110_000))).toEqual([
    ['CASH_BELOW_ZERO', '05/02/2020'],
    ['CASH_PAYMENT_OVER_MAXIMUM', null],
  ])
  expect(flags(fill('2020-01-02', 60_000))).toEqual([['CASH_OVER_CEILING', '02/01/2020']])
})

test('a replenishment is imprest less balance, the sum of the vouchers since the last one, by fund', () => {
  const books = limited()
  postVouchers(books, [spend('2020-01-10', 40_000), spend('2020-01-15', 60_000, 'PECIC')])
  const need = expectSuccess(replenishmentNeed(books.database, '571', '2020-04-01'))
  expect(need).toMatchObject({ amountMinor: 100_000, spentMinor: 100_000, differenceMinor: 0, balanceMinor: 150_000 })
  expect(need.since?.number).toBe('AMSS-BQ1-2020-000002')
  const propose = () =>
    books.command('payments.proposeReplenishment', (work) =>
      proposeReplenishment(work, books.surroundings, { account: '571', bank: '5211', date: '2020-02-01' }, '2020-04-01'),
    )
  const { id } = expectSuccess(propose())
  const [draft] = listDrafts(books.database)
  expect(draft && draftVoucher(draft).lines).toMatchObject([
    { account: '571', debitMinor: 40_000, grant: null },
    { account: '571', debitMinor: 60_000, grant: 'PECIC' },
    { account: '5211', creditMinor: 40_000, grant: null },
    { account: '5211', creditMinor: 60_000, grant: 'PECIC' },
  ])
  expect(refusals(propose())).toEqual(['REPLENISHMENT_WAITING'])
  const sheet = expectSuccess(PRINT_BUILDERS.replenishment({ database: books.database, key: String(id), language: 'fr' }))
  expect(JSON.stringify(sheet)).toContain('cent mille')
  postAll(books)
  expect(refusals(propose())).toEqual(['REPLENISHMENT_FULL'])
  postVouchers(books, [spend('2020-02-10', 25_000)])
  expect(expectSuccess(replenishmentNeed(books.database, '571', '2020-04-01'))).toMatchObject({
    amountMinor: 25_000,
    spentMinor: 25_000,
  })
  expect(findings(books)).toEqual([])
})

test('what the vouchers do not explain is shown, and stays on the fund of the cash', () => {
  const books = cashBooks(200_000)
  setLimits(books, { account: '571', kind: 'cash', imprest: 250_000 })
  postVouchers(books, [spend('2020-01-10', 40_000)])
  expect(expectSuccess(replenishmentNeed(books.database, '571', '2020-04-01'))).toMatchObject({
    amountMinor: 90_000,
    spentMinor: 40_000,
    differenceMinor: 50_000,
  })
})

test('a cash account without imprest, and a bank that is none, are refused', () => {
  const books = cashBooks(100)
  const propose = (bank: string) =>
    books.command('payments.proposeReplenishment', (work) =>
      proposeReplenishment(work, books.surroundings, { account: '571', bank, date: '2020-02-01' }, '2020-04-01'),
    )
  expect(refusals(propose('5211'))).toEqual(['REPLENISHMENT_NO_IMPREST'])
  setLimits(books, { account: '571', kind: 'cash', imprest: 250_000 })
  expect(refusals(propose('552'))).toEqual(['REPLENISHMENT_BANK'])
})

test('the close asks for a signed count of the last day, and for balances within their limits', () => {
  const books = limited()
  const facts = (month: string, today = '2020-04-01') =>
    paymentsClosingFacts(books.database, month, today).map(({ item, state, evidence }) => [
      item,
      state,
      evidence.map((each) => each.code),
    ])
  expect(facts('2019-12')).toEqual([
    [4, 'notApplicable', ['CLOSING_NO_CASH']],
    [5, 'notApplicable', ['CLOSING_NO_CASH']],
  ])
  expect(facts('2020-01')).toEqual([
    [4, 'no', ['CLOSING_NOT_COUNTED']],
    [5, 'yes', ['CLOSING_BALANCE_KEPT']],
  ])
  expect(facts('2020-01', '2020-01-20')[0]).toEqual([4, 'waiting', ['CLOSING_NOT_COUNTED']])
  const count = (date: string) =>
    expectSuccess(
      books.command('payments.saveCount', (work) =>
        saveCount(
          work,
          {
            id: null,
            account: '571',
            date,
            time: '17:00',
            cashier: 'Awa Touré',
            witness: '',
            explanation: '',
            lines: [{ nature: 'note', denominationMinor: 10_000, number: 25 }],
            slips: [],
          },
          '2020-04-01',
        ),
      ),
    ).id
  const early = count('2020-01-02')
  expect(facts('2020-01')[0]).toEqual([4, 'no', ['CLOSING_COUNT_EARLY']])
  const last = count('2020-01-31')
  expect(facts('2020-01')[0]).toEqual([4, 'no', ['CLOSING_COUNT_UNSIGNED']])
  expectSuccess(books.command('payments.signCount', (work) => signCount(work, { id: last, role: 'cashier' })))
  expect(facts('2020-01')[0]).toEqual([4, 'yes', ['CLOSING_COUNTED']])
  expect(early).toBe(1)
  postVouchers(books, [
    spend('2020-02-10', 90_000),
    spend('2020-02-11', 90_000),
    spend('2020-02-12', 90_000),
    fill('2020-02-20', 400_000),
  ])
  expect(facts('2020-02')[1]).toEqual([5, 'no', ['CLOSING_BELOW_ZERO', 'CLOSING_OVER_CEILING']])
  expect(facts('2020-03')[1]).toEqual([5, 'no', ['CLOSING_OVER_CEILING']])
})
