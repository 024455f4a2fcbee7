import { describe, expect, test } from 'vitest'
import { type BillLine, duplicateReported } from '../../../domain/audit/tests/duplicate-reported.ts'
import { type PayShare, payAgainstTimesheets, type SignedHours } from '../../../domain/audit/tests/pay-against-timesheet.ts'

let last = 0
const bill = (more: Partial<BillLine> = {}): BillLine => {
  last++
  return {
    partner: 'CEAM',
    where: 'SA-CEAM-2020-Q1',
    voucher: `V${last}`,
    line: 1,
    date: '2020-02-14',
    thirdParty: 'Hôtel Le Karité',
    invoice: 'F-118',
    amountXof: 175_000,
    ...more,
  }
}
const own = (more: Partial<BillLine> = {}) => bill({ partner: null, where: 'AMSS-BQ1-2020-000004', ...more })
const codesOf = (ours: BillLine[], reported: BillLine[]) =>
  duplicateReported(ours, reported, 100_000).hits.map(({ reason }) => reason.code)

describe('a bill that a partner reports', () => {
  test('already in our books under the same invoice and supplier, whatever the spelling; another number is none', () => {
    expect(codesOf([own()], [bill({ invoice: 'f 118', thirdParty: 'HOTEL LE KARITE', amountXof: 170_000 })])).toEqual([
      'AUDIT_REPORTED_IN_BOOKS',
    ])
    expect(codesOf([own()], [bill({ invoice: 'F-119' })])).toEqual([])
  })
  test('in another partner’s report of the same invoice and amount under another name; another amount is none', () => {
    const other = { partner: 'ARGA', where: 'SA-ARGA-2020-Q1', thirdParty: 'Karité SARL' }
    expect(codesOf([], [bill(), bill(other)])).toEqual(['AUDIT_REPORTED_TWICE'])
    expect(codesOf([], [bill(), bill({ ...other, amountXof: 175_001 })])).toEqual([])
  })
  test('without invoice: same supplier, day and amount from the limit on; a day later, or a franc below the limit, is none', () => {
    const bare = { invoice: null, amountXof: 100_000 }
    expect(codesOf([own(bare)], [bill(bare)])).toEqual(['AUDIT_REPORTED_IN_BOOKS'])
    expect(codesOf([own(bare)], [bill({ ...bare, date: '2020-02-15' })])).toEqual([])
    expect(codesOf([own({ ...bare, amountXof: 99_999 })], [bill({ ...bare, amountXof: 99_999 })])).toEqual([])
  })
  test('two lines of one voucher are one bill, with their sum; two of our own vouchers are no hit here', () => {
    const one = { voucher: 'P7', amountXof: 60_000 }
    const { hits, bills } = duplicateReported(
      [own({ amountXof: 120_000, thirdParty: 'Autre' })],
      [bill(one), bill({ ...one, line: 2 })],
      0,
    )
    expect(bills).toBe(1)
    expect(hits.map(({ voucher, amountXof }) => [voucher, amountXof])).toEqual([['P7', 120_000]])
    expect(codesOf([own(), own({ where: 'AMSS-BQ1-2020-000005' })], [])).toEqual([])
  })
})

const pay = (more: Partial<PayShare> = {}): PayShare => ({
  month: '2020-03',
  employeeId: 1,
  name: 'Comptable',
  grossXof: 400_000,
  grant: 'PECIC',
  weight: '60',
  ...more,
})
const hours = (grant: string | null, hundredths: number): SignedHours => ({ month: '2020-03', employeeId: 1, grant, hundredths })
const hitsOf = (shares: PayShare[], sheet: SignedHours[]) =>
  payAgainstTimesheets(shares, sheet, 5).hits.map(({ reason, amountXof }) => [reason.code, amountXof])

describe('pay against timesheets', () => {
  const plan = [pay(), pay({ grant: null, weight: '40' })]
  test('no signed timesheet: the grant’s share of the gross; all of it on own funds is none', () => {
    expect(hitsOf(plan, [])).toEqual([['AUDIT_PAY_NO_TIMESHEET', 240_000]])
    expect(hitsOf([pay({ grant: null })], [])).toEqual([])
  })
  test('five points apart is within the tolerance, more is not', () => {
    expect(hitsOf(plan, [hours('PECIC', 8_800), hours(null, 7_200)])).toEqual([])
    expect(hitsOf(plan, [hours('PECIC', 8_000), hours(null, 8_000)])).toEqual([['AUDIT_PAY_TIMESHEET', 40_000]])
  })
  test('hours of a grant that bore nothing are asked about too', () => {
    expect(hitsOf(plan, [hours('PECIC', 6_000), hours(null, 4_000)])).toEqual([])
    expect(hitsOf(plan, [hours('PECIC', 6_000), hours(null, 3_000), hours('UE', 1_000)])).toEqual([
      ['AUDIT_PAY_TIMESHEET', 40_000],
    ])
  })
  test('another month’s hours support nothing', () => {
    expect(hitsOf(plan, [{ ...hours('PECIC', 6_000), month: '2020-02' }])).toEqual([['AUDIT_PAY_NO_TIMESHEET', 240_000]])
  })
})
