import { describe, expect, test } from 'vitest'
import { usualMonth } from '../../../renderer/app/shell/usual-month.ts'
import { usualDate } from '../../../renderer/features/vouchers/entry/model/usual-date.ts'

type State = 'open' | 'soft_closed' | 'closed'

/** The twelve months of a year, of which the first ones are closed. */
const year = (name: string, closed = 0, then: State = 'open') =>
  Array.from({ length: 12 }, (_, index) => ({
    month: `${name}-${String(index + 1).padStart(2, '0')}`,
    state: index < closed ? ('closed' as const) : then,
  }))

describe('the month a ledger opens on', () => {
  test('is today’s in a year that was just opened, not December', () => {
    expect(usualMonth(year('2026'), '2026-03-17')).toBe('2026-03')
  })

  test('is the latest open month of books that ended before today', () => {
    expect(usualMonth(year('2020', 9), '2026-11-24')).toBe('2020-12')
    expect(usualMonth([...year('2020', 12), ...year('2021', 3)].reverse(), '2021-05-02')).toBe('2021-05')
  })

  test('is the latest open one before today’s month when that one is closed', () => {
    const months = year('2026').map((period) =>
      period.month === '2026-03' ? { ...period, state: 'soft_closed' as const } : period,
    )
    expect(usualMonth(months, '2026-03-17')).toBe('2026-02')
  })

  test('is the last that exists when no month up to today is open', () => {
    expect(usualMonth(year('2020', 12), '2026-11-24')).toBe('2020-12')
    expect(usualMonth(year('2027'), '2026-11-24')).toBe('2027-12')
    expect(usualMonth([], '2026-11-24')).toBeNull()
  })
})

describe('the date that a new voucher is offered', () => {
  const offered = (month: string | null, today: string, last?: string) => usualDate(last, month, today)

  test('is the last day of a month that is over, and today in its own month', () => {
    expect(offered('2020-12', '2026-11-24')).toBe('2020-12-31')
    expect(offered('2026-11', '2026-11-24')).toBe('2026-11-24')
    expect(offered(null, '2026-11-24')).toBe('2026-11-24')
  })

  test('is the date last typed while it lies in the month shown', () => {
    expect(offered('2020-12', '2026-11-24', '2020-12-03')).toBe('2020-12-03')
    expect(offered('2020-12', '2026-11-24', '2020-11-03')).toBe('2020-12-31')
  })

  test('is never after today', () => {
    expect(offered('2027-12', '2026-11-24')).toBe('2026-11-24')
    expect(offered('2026-11', '2026-11-24', '2026-11-30')).toBe('2026-11-24')
  })
})
