import { describe, expect, test } from 'vitest'
import type { ConversionMethod } from '../../../domain/conversion/model.ts'
import { type ClaimCheckCode, claimChecks } from '../../../reports/model/claim-checks.ts'
import { claimedAmount } from '../../../reports/model/claim-rows.ts'
import { buildClaimModel } from '../../../service/reports/claim/build-claim-model.ts'
import { addRate } from '../../../service/settings/add-rate.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const REQUEST = { preparedBy: 'owner', generatedAt: '2020-04-02T10:00:00.000Z', today: '2020-04-02', appVersion: '0' }

function workedBooks(method: ConversionMethod = 'FIFO'): TemporaryLedger {
  const books = reportBooks([{ ...WORKED_GRANT, method }])
  for (const [month, rate] of [
    ['2020-01', '768'],
    ['2020-02', '779.5'],
    ['2020-03', '752.3'],
  ] as const) {
    const entry = { base: 'GBP', quote: 'XOF', dated: month, rate, source: 'Banque', evidence: null }
    expectSuccess(books.command('settings.addRate', (work) => addRate(work, entry)))
  }
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  return books
}

const build = (books: TemporaryLedger, period: string) =>
  buildClaimModel(books.database, bookGrant(books.database, WORKED_GRANT.code), { ...REQUEST, period })
const claim = (books: TemporaryLedger, period = '2020-Q1') => expectSuccess(build(books, period))
const refusal = (books: TemporaryLedger, period: string) => {
  const answer = build(books, period)
  return answer.ok ? 'CLAIMED' : answer.faults.map(({ code }) => code).join(' ')
}
const close = (books: TemporaryLedger, ...months: string[]) => {
  for (const month of months) expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, month)))
}
/** A donor-tagged interest credit on the bank account. */
const interest = (books: TemporaryLedger, date: string, xof: number) =>
  postVouchers(books, [
    bookVoucher(date, [
      bookLine('5211', xof, null, { grant: WORKED_GRANT.code }),
      bookLine('7712', null, xof, { grant: WORKED_GRANT.code }),
    ]),
  ])

describe('what is claimed', () => {
  test('is the worked spending, by layers, when nothing lowers it', () => {
    const model = claim(workedBooks())
    expect(claimedAmount(model)).toEqual({ eligibleMinor: 7_610_166, netMinor: 7_610_166, claimedMinor: 7_610_166 })
    expect(model.deductions).toEqual({ advanceRecoveredMinor: 0, interestMinor: 0, exchangeGainMinor: 0 })
  })

  test('is lowered by the gain that a published rate made over what the francs cost (07 §6.i)', () => {
    const model = claim(workedBooks('MONTHLY_TABLE'))
    expect(model.deductions.exchangeGainMinor).toBe(62_810)
    expect(claimedAmount(model)).toEqual({ eligibleMinor: 7_672_976, netMinor: 7_610_166, claimedMinor: 7_610_166 })
  })

  test('takes each gain off once: the months’ gains are the quarter’s', () => {
    const books = workedBooks('MONTHLY_TABLE')
    const gains = ['2020-01', '2020-02', '2020-03'].map((month) => claim(books, month).deductions.exchangeGainMinor)
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBe(62_810)
  })

  test('does not grow by a loss', () => {
    expect(claim(workedBooks('BUDGET_RATE')).deductions.exchangeGainMinor).toBeGreaterThan(0)
    const books = reportBooks([{ ...WORKED_GRANT, method: 'BUDGET_RATE', budgetRate: '900' }])
    recordTranches(books, WORKED_TRANCHES)
    postVouchers(books, WORKED_VOUCHERS)
    const model = claim(books)
    expect(model.fx.identity?.realisedMinor).toBeLessThan(0)
    expect(model.deductions.exchangeGainMinor).toBe(0)
  })

  test('is lowered by the interest of the period, at the rate of its spending', () => {
    const books = workedBooks()
    interest(books, '2020-03-31', 58_723_500 / 100)
    const model = claim(books)
    // A hundredth of the francs spent is a hundredth of the pounds claimed.
    expect(model.deductions.interestMinor).toBe(76_102)
    expect(claimedAmount(model).claimedMinor).toBe(7_610_166 - 76_102)
    interest(books, '2020-04-02', 1_000_000)
    expect(claim(books).deductions.interestMinor).toBe(76_102)
  })
})

describe('its period', () => {
  test('lies within the grant, and is a quarter or a month', () => {
    const books = workedBooks()
    for (const period of ['2019-Q4', '2025-Q4', '2018-01']) expect(refusal(books, period)).toBe('CLAIM_OUTSIDE_GRANT')
    for (const period of ['2020', '2020-Q5', '2020-13', '']) expect(refusal(books, period)).toBe('CLAIM_PERIOD')
  })

  test('is provisional until all its months are closed, also those whose year no posting has opened', () => {
    const books = workedBooks()
    close(books, '2020-01', '2020-02')
    expect(claim(books)).toMatchObject({ openMonths: ['2020-03'], header: { status: 'provisional' } })
    close(books, '2020-03')
    expect(claim(books)).toMatchObject({ openMonths: [], header: { status: 'final' } })
    expect(claim(books, '2021-Q1')).toMatchObject({
      openMonths: ['2021-01', '2021-02', '2021-03'],
      header: { status: 'provisional' },
    })
  })

  test('numbers the claims of a grant by its own length', () => {
    const books = workedBooks()
    const numbers = ['2020-Q1', '2020-Q2', '2020-Q4', '2020-01', '2020-02', '2020-12']
    expect(numbers.map((period) => claim(books, period).header.claimNumber)).toEqual(['C1', 'C2', 'C4', 'C1', 'C2', 'C12'])
  })
})

test('the closing of earlier claims comes from what closing recorded: a conversion that strays from it does not tie', () => {
  const books = workedBooks()
  close(books, '2020-01', '2020-02', '2020-03')
  const previous = (model: ReturnType<typeof claim>) =>
    claimChecks(model).find(({ code }) => code === ('PREVIOUS_CUMULATIVE' satisfies ClaimCheckCode))
  expect(previous(claim(books, '2020-Q2'))).toMatchObject({ left: 7_610_166, right: 7_610_166, holds: true })
  const astray = claim(books, '2020-Q2')
  const [first, ...others] = astray.lines
  if (!first) throw new Error('no line')
  expect(previous({ ...astray, lines: [{ ...first, previousMinor: first.previousMinor + 1 }, ...others] })?.holds).toBe(false)
})

test('own costs of the grant are other uses on the funds sheet, not exchange differences', () => {
  const books = workedBooks()
  postVouchers(books, [
    bookVoucher('2020-03-30', [
      bookLine('6318', 100_000, null, { grant: WORKED_GRANT.code }),
      bookLine('5211', null, 100_000, { grant: WORKED_GRANT.code }),
    ]),
  ])
  const model = claim(books)
  expect(model.funds).toMatchObject({ exchangeXof: 0, otherUsesXof: 100_000 })
})
