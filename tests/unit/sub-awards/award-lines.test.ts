import { expect, test } from 'vitest'
import { type AwardIdentity, awardOfLine, inAwardCurrency } from '../../../domain/sub-awards/award-lines.ts'
import { netOfNeed } from '../../../domain/sub-awards/tranche-gate.ts'

const award = (code: string, start: string, currency = 'XOF'): AwardIdentity => ({
  code,
  partner: 'ARGA',
  grant: 'PECIC',
  currency,
  start,
})
const line = (date: string, currency = 'XOF', holder = 'ARGA') => ({
  holderKind: 'partner' as const,
  holder,
  grant: 'PECIC',
  currency,
  date,
})

test('a line goes to the agreement in its currency that began last before it; before all of them, to the first', () => {
  const awards = [award('S2', '2020-07-01'), award('S1', '2020-01-01'), award('SG', '2020-03-01', 'GBP')]
  const of = (date: string, currency?: string) => awardOfLine(line(date, currency), awards)?.code
  expect([of('2019-12-01'), of('2020-06-30'), of('2020-07-01')]).toEqual(['S1', 'S1', 'S2'])
  expect([of('2020-02-01', 'GBP'), of('2020-08-01', 'USD')]).toEqual(['SG', 'S2'])
  expect(awardOfLine(line('2020-06-30', 'XOF', 'CEAM'), awards)).toBeUndefined()
  expect(awardOfLine({ ...line('2020-06-30'), holderKind: 'staff' }, awards)).toBeUndefined()
})

test('a line of an agreement in pounds counts as it was written, and so does what its voucher took in', () => {
  const written = {
    ...line('2020-06-30', 'GBP'),
    voucherId: 1,
    lineNumber: 1,
    voucher: 'V1',
    account: '4711',
    budgetLine: null,
    label: '',
    side: -1 as const,
    group: null,
    amount: -770_000,
    minor: -100_000,
    takenInXof: 77_000,
    advanceId: null,
  }
  expect(inAwardCurrency(written, 'GBP')).toMatchObject({ amount: -100_000, takenInXof: 10_000 })
  expect(inAwardCurrency(written, 'XOF')).toBe(written)
})

test('what is queried or in review is not netted, and a need that is covered nets itself', () => {
  expect(netOfNeed(6_000_000, { outstanding: 573_700, queried: 0, inReview: 0 })).toEqual({ netted: 573_700, net: 5_426_300 })
  expect(netOfNeed(1_000, { outstanding: 900, queried: 200, inReview: 100 })).toEqual({ netted: 600, net: 400 })
  expect(netOfNeed(500, { outstanding: 900, queried: 0, inReview: 0 })).toEqual({ netted: 500, net: 0 })
})
