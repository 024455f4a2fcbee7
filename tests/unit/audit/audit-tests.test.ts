import { describe, expect, test } from 'vitest'
import { belowThresholds, benfordFigures, roundAmounts } from '../../../domain/audit/tests/amount-tests.ts'
import type { AuditLine } from '../../../domain/audit/tests/audit-line.ts'
import { duplicateAmounts, duplicateInvoices, sameAmountAcrossPartners } from '../../../domain/audit/tests/duplicate-tests.ts'
import { perDiemOverlaps } from '../../../domain/audit/tests/per-diem-overlap.ts'
import {
  afterHours,
  backdated,
  onHolidays,
  outsidePeriod,
  paidBeforeInvoice,
  reversedAtPeriodEnd,
  sequenceGaps,
  weekends,
} from '../../../domain/audit/tests/time-tests.ts'
import type { AuditHit } from '../../../shared/contract/audit.ts'

let last = 0
const spent = (more: Partial<AuditLine> = {}): AuditLine => {
  last++
  return {
    voucherId: last,
    number: `V${last}`,
    sourceId: null,
    kind: 'normal',
    journal: 'BQ1',
    date: '2020-03-17',
    postedAt: '2020-03-18T10:00:00.000Z',
    lineNumber: 1,
    account: '6055',
    side: 1,
    amountXof: 47_350,
    grant: 'PECIC',
    grantFrom: '2020-01-01',
    grantTo: '2020-12-31',
    budgetLine: 'B1',
    partner: null,
    activity: null,
    thirdParty: 'Papeterie du Kénédougou',
    label: 'Rames de papier',
    invoice: null,
    documentDate: null,
    expenseType: null,
    isExpense: true,
    ...more,
  }
}
const codes = (hits: readonly AuditHit[]): string[] => hits.map(({ reason }) => reason.code)

describe('duplicates', () => {
  test('one invoice twice; another number is none; a voucher of two lines is one', () => {
    const first = spent({ invoice: 'F-0118' })
    const again = spent({ invoice: 'f 0118', amountXof: 47_000 })
    expect(duplicateInvoices([first, again]).map(({ voucher }) => voucher)).toEqual([again.number])
    expect(duplicateInvoices([first, spent({ invoice: 'F-0119' })])).toEqual([])
    expect(duplicateInvoices([first, { ...first, lineNumber: 2 }])).toEqual([])
  })
  test('the same number and amount under another spelling of the name; another amount is none', () => {
    const first = spent({ invoice: 'F-0118' })
    const other = spent({ invoice: 'F-0118', thirdParty: 'Papeterie Kénédougou' })
    expect(duplicateInvoices([first, other])).toHaveLength(1)
    expect(duplicateInvoices([first, { ...other, amountXof: 12_000 }])).toEqual([])
  })
  test('the same amount within thirty days; on day 31, or with two invoice numbers, it is none', () => {
    const first = spent({ date: '2020-03-01' })
    expect(duplicateAmounts([first, spent({ date: '2020-03-31' })], 30)).toHaveLength(1)
    expect(duplicateAmounts([first, spent({ date: '2020-04-01' })], 30)).toEqual([])
    expect(duplicateAmounts([spent({ invoice: 'A1' }), spent({ invoice: 'A2' })], 30)).toEqual([])
  })
  test('one bill with two partners; the same partner, or another supplier, is none', () => {
    const hotel = { thirdParty: 'Hôtel Le Karité', amountXof: 175_000 }
    expect(
      sameAmountAcrossPartners([spent({ ...hotel, partner: 'ARGA' }), spent({ ...hotel, partner: 'CEAM' })], 100_000),
    ).toHaveLength(1)
    expect(
      sameAmountAcrossPartners([spent({ ...hotel, partner: 'ARGA' }), spent({ ...hotel, partner: 'ARGA' })], 100_000),
    ).toEqual([])
    const other = spent({ ...hotel, thirdParty: 'Auberge', partner: 'CEAM' })
    expect(sameAmountAcrossPartners([spent({ ...hotel, partner: 'ARGA' }), other], 100_000)).toEqual([])
  })
})

describe('amounts', () => {
  test('round sums from the amount on; a franc more is none', () => {
    expect(codes(roundAmounts([spent({ amountXof: 300_000 })], 100_000, 100_000))).toEqual(['AUDIT_ROUND_AMOUNT'])
    expect(roundAmounts([spent({ amountXof: 300_001 }), spent({ amountXof: 50_000 })], 100_000, 100_000)).toEqual([])
  })
  test('within five per cent below a threshold, the threshold included; beyond it, and at five per cent exactly, none', () => {
    expect(belowThresholds([spent({ amountXof: 500_000 }), spent({ amountXof: 475_001 })], [500_000], 5)).toHaveLength(2)
    expect(belowThresholds([spent({ amountXof: 500_001 }), spent({ amountXof: 475_000 })], [500_000], 5)).toEqual([])
  })
  test('Benford: amounts that begin with 1 alone deviate by (0.699 + 0.699) ÷ 9', () => {
    const { items, counts, deviation } = benfordFigures([spent({ amountXof: 1_000 }), spent({ amountXof: 190 })])
    expect(items).toBe(2)
    expect(counts).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(deviation).toBe(155_333)
  })
})

describe('days and hours', () => {
  test('Saturday and Sunday, not Friday; depreciation of a month’s end is none', () => {
    const dates = ['2020-03-13', '2020-03-14', '2020-03-15'].map((date) => spent({ date }))
    expect(codes(weekends(dates))).toEqual(['AUDIT_SATURDAY', 'AUDIT_SUNDAY'])
    expect(weekends([spent({ date: '2020-02-29', account: '6813' })])).toEqual([])
  })
  test('holidays', () => {
    const holidays = new Map([['2020-01-20', 'Journée de l’Armée']])
    expect(onHolidays([spent({ date: '2020-01-20' }), spent({ date: '2020-01-21' })], holidays)).toHaveLength(1)
  })
  test('after hours: the closing hour is outside, the opening hour inside', () => {
    const at = (time: string) => spent({ postedAt: `2020-03-18T${time}:00.000Z` })
    expect(afterHours([at('05:59'), at('06:00'), at('19:59'), at('20:00')], '06:00', '20:00')).toHaveLength(2)
  })
  test('backdated from the day after the limit', () => {
    expect(backdated([spent({ date: '2020-03-31', documentDate: '2020-02-29' })], 30)).toHaveLength(1)
    expect(backdated([spent({ date: '2020-03-30', documentDate: '2020-02-29' })], 30)).toEqual([])
  })
  test('paid before the invoice was made out; on its day is none', () => {
    expect(paidBeforeInvoice([spent({ invoice: 'F1', documentDate: '2020-03-18' })])).toHaveLength(1)
    expect(paidBeforeInvoice([spent({ invoice: 'F1', documentDate: '2020-03-17' })])).toEqual([])
  })
  test('outside the grant by its own date or its document’s; the last day is inside', () => {
    expect(outsidePeriod([spent({ date: '2021-01-01' }), spent({ documentDate: '2019-12-31' })])).toHaveLength(2)
    expect(outsidePeriod([spent({ date: '2020-12-31' }), spent({ grantFrom: null, grantTo: null, date: '2031-01-01' })])).toEqual(
      [],
    )
  })
  test('reversed at the period’s end; in the same month, or later in the next, is none', () => {
    const line = spent({ date: '2020-03-30' })
    const reversedOn = (date: string) => reversedAtPeriodEnd([line], new Map([[line.voucherId, date]]), 3)
    expect(reversedOn('2020-04-02')).toHaveLength(1)
    expect(reversedOn('2020-03-31')).toEqual([])
    expect(reversedOn('2020-04-09')).toEqual([])
  })
  test('gaps of numbers by journal and year', () => {
    const voucher = (journal: string, sequence: number) => ({
      journal,
      fiscalYear: 2020,
      sequence,
      number: `${journal}-${sequence}`,
    })
    expect(sequenceGaps([voucher('BQ1', 1), voucher('BQ1', 3), voucher('CA1', 1), voucher('CA1', 2)])).toEqual([
      { before: 'BQ1-3', journal: 'BQ1', expected: 2, found: 3 },
    ])
  })
})

test('a per diem of one person and day by two activities; one activity, or another word, is none', () => {
  const words = ['per diem', 'indemnite']
  const paid = (more: Partial<AuditLine>) => spent({ thirdParty: 'Moussa Keita', label: 'Per diem, Yorosso', ...more })
  expect(perDiemOverlaps([paid({ activity: 'A1' }), paid({ activity: 'A2' })], words)).toHaveLength(1)
  expect(perDiemOverlaps([paid({ activity: 'A1' }), paid({ activity: 'A1' })], words)).toEqual([])
  expect(perDiemOverlaps([paid({ activity: 'A1' }), paid({ activity: 'A2', label: 'Perdiemage' })], words)).toEqual([])
})
