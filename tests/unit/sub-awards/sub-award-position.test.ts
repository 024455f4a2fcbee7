import { expect, test } from 'vitest'
import { machineCsv } from '../../../service/reports/machine-csv.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { decideTranche } from '../../../service/sub-awards/decide-tranche.ts'
import { payTranche, refundAdvance } from '../../../service/sub-awards/pay-tranche.ts'
import { requestTranche } from '../../../service/sub-awards/request-tranche.ts'
import { ledgerBalances } from '../../../service/third-parties/ledger-balances.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import { postVouchers } from '../../helpers/report-books.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { acceptance, advance, awardBooks, decide, post, refund, reviewedReport, reviewVoucher, standing } from './award-books.ts'

test('spec 07 §6.iv to the franc, from the advance to the next payment', () => {
  const books = awardBooks()
  postVouchers(books, [advance('2020-02-15', 9_500_000)])
  reviewedReport(books)
  expect(standing(books, '2020-05-15').position).toMatchObject({
    advanced: 9_500_000,
    submitted: 8_742_350,
    disallowed: 503_700,
    queried: 320_000,
    accepted: 7_918_650,
    outstanding: 1_581_350,
    unspent: 757_650,
    liquidationPercent: '83.3542',
  })
  expect(standing(books, '2020-05-15').gate).toMatchObject({ open: true, reasons: [] })

  decide(books, 5, { accepted: 250_000, disallowed: 70_000, queried: 0 }, '2020-05-20')
  const answered = {
    accepted: 8_168_650,
    disallowed: 573_700,
    queried: 0,
    outstanding: 1_331_350,
    unspent: 757_650,
    liquidationPercent: '85.9858',
    ageDays: 106,
    bucket: 'd91_120',
  }
  expect(standing(books, '2020-05-31').position).toMatchObject(answered)
  // The voucher that the review proposed changes nothing of the position: the review counted it already.
  reviewVoucher(books, '2020-05-31', 8_168_650)
  expect(standing(books, '2020-05-31').position).toMatchObject(answered)
  const report = expectSuccess(machineReport(books.database, 'sub-award-status', { to: '2020-05-31' }, 'fr'))
  expect(machineCsv(report).trimEnd().split(/\r?\n/)).toEqual([
    'sub_award,partner,currency,ceiling,advanced,submitted,accepted,disallowed,queried,refunded,outstanding,liquidation_percent,age_days,bucket,gate',
    'SA-ARGA,ARGA,XOF,20000000,9500000,8742350,8168650,573700,0,0,1331350,85.9858,106,91-120,OPEN',
    'SA-CEAM,CEAM,XOF,20000000,0,0,0,0,0,0,0,,,,OPEN',
  ])

  const back = books.command('subAwards.refund', (work) =>
    refundAdvance(work, books.surroundings, { subAward: 'SA-ARGA', account: '5211', date: '2020-06-01', amount: 757_650 }),
  )
  post(books, expectSuccess(back).voucher)
  expect(standing(books, '2020-06-01').position).toMatchObject({ refunded: 757_650, outstanding: 573_700 })

  const asked = expectSuccess(
    books.command('subAwards.requestTranche', (work) =>
      requestTranche(work, { subAward: 'SA-ARGA', id: null, on: '2020-06-01', need: 6_000_000, justification: 'Plan T3' }),
    ),
  )
  expect(asked).toMatchObject({ netted: 573_700, net: 5_426_300, gate: { open: true } })
  expectSuccess(
    books.command('subAwards.decideTranche', (work) => decideTranche(work, { id: asked.id, approve: true, reason: null })),
  )
  const paid = books.command('subAwards.payTranche', (work) =>
    payTranche(work, books.surroundings, { id: asked.id, account: '5211', date: '2020-06-02' }),
  )
  post(books, expectSuccess(paid).voucher)
  expect(standing(books, '2020-06-02').position.outstanding).toBe(6_000_000)
})

test('an advance that a reversal took back was never advanced', () => {
  const books = awardBooks()
  postVouchers(books, [advance('2020-02-15', 9_500_000)])
  expectSuccess(
    books.command('vouchers.reverse', (work) =>
      reverseVoucher(work, { number: 'AMSS-OD-2020-000001', date: '2020-02-20', reason: 'Payée deux fois' }),
    ),
  )
  expect(standing(books, '2020-02-18').position.advanced).toBe(9_500_000)
  expect(standing(books, '2020-02-20').position).toMatchObject({
    advanced: 0,
    refunded: 0,
    outstanding: 0,
    liquidationPercent: null,
  })
})

test('a gate closes below the minimum and on an advance before the last; exactly the minimum passes', () => {
  const books = awardBooks()
  postVouchers(books, [advance('2020-02-15', 5_000_000), acceptance('2020-03-31', 3_999_999)])
  expect(standing(books, '2020-04-01').gate.reasons.map(({ code }) => code)).toEqual(['GATE_LIQUIDATION'])
  postVouchers(books, [acceptance('2020-04-02', 1)])
  expect(standing(books, '2020-04-02').gate).toMatchObject({ open: true })
  postVouchers(books, [advance('2020-04-03', 900_000), acceptance('2020-04-04', 900_000)])
  expect(standing(books, '2020-04-05').gate.reasons).toMatchObject([
    { code: 'GATE_LAST_BUT_ONE', details: { date: '2020-02-15' } },
  ])
  postVouchers(books, [refund('2020-04-06', 1_000_000)])
  expect(standing(books, '2020-04-06').gate.open).toBe(true)
  expect(standing(books, '2021-01-01').gate.reasons.map(({ code }) => code)).toEqual(['GATE_AGREEMENT'])
  expect(standing(books, '2020-04-06').gate.warnings.map(({ code }) => code)).toEqual(['GATE_NO_DILIGENCE', 'GATE_NO_SCREENING'])
})

test.each([1, 2, 3])('outstanding = advanced − accepted − refunded = the ledger’s balance, on random books (%i)', (seed) => {
  const books = awardBooks('2020-12-31T09:00:00.000Z')
  const bytes = seededRandom(`awards ${seed}`)
  const number = (below: number): number => (bytes(4)[0] ?? 0) % below
  const makers = [advance, acceptance, refund]
  const vouchers = Array.from({ length: 40 }, (_, index) => {
    const date = `2020-${String(1 + Math.floor(index / 4)).padStart(2, '0')}-${String(1 + (index % 4) * 7).padStart(2, '0')}`
    const partner = number(2) === 0 ? 'ARGA' : 'CEAM'
    const make = makers[number(3)] ?? advance
    return make(date, 1000 + number(250) * 1000, { grant: 'PECIC', partner, thirdParty: partner })
  })
  postVouchers(books, vouchers)
  for (const on of ['2020-03-10', '2020-07-01', '2020-12-31']) {
    const positions = ['SA-ARGA', 'SA-CEAM'].map((code) => standing(books, on, code).position)
    for (const { advanced, accepted, refunded, outstanding, advances } of positions) {
      expect(outstanding).toBe(advanced - accepted - refunded)
      expect(advances.reduce((sum, row) => sum + row.balanceXof, 0)).toBe(outstanding)
    }
    const ledger = [...ledgerBalances(books.database, '4711', on).values()].reduce((sum, xof) => sum + xof, 0)
    expect(positions.reduce((sum, { outstanding }) => sum + outstanding, 0)).toBe(ledger)
  }
})
