import { describe, expect, it } from 'vitest'
import { attentionOf, type Facts, monthsToClose } from '../../../renderer/features/dashboard/model/attention.ts'
import { provisionalMonths } from '../../../renderer/features/dashboard/model/provisional-months.ts'

const PERIODS = [
  { month: '2020-01', state: 'closed' },
  { month: '2020-02', state: 'open' },
  { month: '2020-03', state: 'soft_closed' },
  { month: '2020-04', state: 'open' },
  { month: '2020-12', state: 'open' },
]
const CALM: Facts = {
  today: '2020-04-06',
  toClose: [],
  points: null,
  pending: { draft: 0, submitted: 0, approved: 0 },
  overLines: [],
  lateFindings: 0,
  integrity: 'sound',
  verifiedOn: '2020-04-01',
}

describe('what asks for somebody', () => {
  it('is nothing when all is done', () => {
    expect(attentionOf(CALM)).toEqual([])
  })

  it('puts the month to close first, then vouchers, lines, verification, drafts, and keeps four', () => {
    const found = attentionOf({
      ...CALM,
      toClose: ['2020-02', '2020-03'],
      points: 3,
      pending: { draft: 2, submitted: 1, approved: 4 },
      overLines: [{ grant: 'AT-PECIC', code: 'B1.3' }],
      verifiedOn: null,
    })
    expect(found).toEqual([
      { kind: 'close', month: '2020-02', others: 1, points: 3 },
      { kind: 'approve', count: 5, state: 'submitted' },
      { kind: 'over', lines: [{ grant: 'AT-PECIC', code: 'B1.3' }] },
      { kind: 'verify', days: null },
    ])
  })

  it('leads to approved vouchers when none is submitted', () => {
    expect(attentionOf({ ...CALM, pending: { draft: 0, submitted: 0, approved: 1 } })).toEqual([
      { kind: 'approve', count: 1, state: 'approved' },
    ])
  })

  it('names the findings whose action is late', () => {
    expect(attentionOf({ ...CALM, lateFindings: 2 })).toEqual([{ kind: 'findings', count: 2 }])
  })

  it('says before anything else that the last check failed, and asks for no other verification', () => {
    const found = attentionOf({ ...CALM, integrity: 'altered', verifiedOn: null, toClose: ['2020-02'] })
    expect(found.map(({ kind }) => kind)).toEqual(['unsound', 'close'])
    expect(attentionOf({ ...CALM, integrity: 'damaged' })).toEqual([{ kind: 'unsound', state: 'damaged' }])
    expect(attentionOf({ ...CALM, integrity: 'unknown' })).toEqual([])
  })

  it('asks for a verification after thirty days, not before', () => {
    expect(attentionOf({ ...CALM, verifiedOn: '2020-03-07' })).toEqual([])
    expect(attentionOf({ ...CALM, verifiedOn: '2020-03-06' })).toEqual([{ kind: 'verify', days: 31 }])
  })

  it('asks to close months that are over and in use, not the running one', () => {
    expect(monthsToClose(PERIODS, '2020-01', '2020-04-06')).toEqual(['2020-02', '2020-03'])
    expect(monthsToClose(PERIODS, '2020-03', '2020-04-30')).toEqual(['2020-03', '2020-04'])
    expect(monthsToClose(PERIODS, undefined, '2020-04-30')).toEqual([])
  })

  it('calls provisional every month in the figures that is not closed, the running one too', () => {
    expect(provisionalMonths(PERIODS, ['2020-01', '2020-02'], '2020-04-06')).toEqual(['2020-02', '2020-03', '2020-04'])
    expect(provisionalMonths(PERIODS, [], '2020-04-06')).toEqual([])
  })
})
