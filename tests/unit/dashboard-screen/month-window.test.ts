import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthWindow } from '../../../renderer/features/dashboard/model/month-window.ts'
import { monthsThatFit } from '../../../renderer/features/dashboard/model/months-that-fit.ts'

const MONTHS = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05']
const spender = (partner: string | null, amounts: readonly number[], before = 0) => ({
  partner,
  name: partner ?? 'AMSS',
  months: MONTHS.map((month, index) => ({ month, xof: amounts[index] ?? 0 })),
  totalXof: before + amounts.reduce((sum, xof) => sum + xof, 0),
})

describe('the months of spending shown', () => {
  it('shows the last months, what was spent before them, and a cumulative figure', () => {
    const shown = monthWindow([spender(null, [1, 2, 3, 4, 5], 100), spender('ARGA', [10, 20, 30, 40, 50])], MONTHS, 3, 0)
    expect(shown.months).toEqual(['2020-03', '2020-04', '2020-05'])
    expect(shown.rows.map((row) => [row.earlierXof, row.monthXofs, row.cumulativeXof])).toEqual([
      [103, [3, 4, 5], 115],
      [30, [30, 40, 50], 150],
    ])
    expect(shown.total).toEqual({ earlierXof: 133, monthXofs: [33, 44, 55], cumulativeXof: 265 })
    expect([shown.earlier, shown.canGoBack, shown.canGoOn]).toEqual([true, true, false])
  })

  it('goes back in time: the cumulative figure then ends with the last month shown', () => {
    const shown = monthWindow([spender(null, [1, 2, 3, 4, 5])], MONTHS, 3, 2)
    expect(shown.months).toEqual(['2020-01', '2020-02', '2020-03'])
    expect(shown.rows[0]).toMatchObject({ earlierXof: 0, cumulativeXof: 6 })
    expect([shown.earlier, shown.canGoBack, shown.canGoOn]).toEqual([false, false, true])
  })

  it('never leaves the months, however far back one asks', () => {
    expect(monthWindow([], MONTHS, 3, 9).months).toEqual(['2020-01', '2020-02', '2020-03'])
    expect(monthWindow([], [], 4, 0)).toMatchObject({ months: [], rows: [], canGoBack: false, canGoOn: false })
  })

  it('adds up in every row and every column', () => {
    const amounts = fc.array(fc.integer({ min: -5_000_000, max: 50_000_000 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amounts, fc.nat(90_000_000)), { maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(6),
        (given, size, back) => {
          const shown = monthWindow(
            given.map(([own, before], index) => spender(`P${index}`, own, before)),
            MONTHS,
            size,
            back,
          )
          for (const row of [...shown.rows, shown.total]) {
            expect(row.monthXofs.reduce((sum, xof) => sum + xof, row.earlierXof)).toBe(row.cumulativeXof)
          }
          expect(shown.rows.reduce((sum, row) => sum + row.cumulativeXof, 0)).toBe(shown.total.cumulativeXof)
        },
      ),
    )
  })

  it('fits as many months as the card has room for', () => {
    expect(monthsThatFit(543)).toBe(4)
    expect(monthsThatFit(985)).toBe(9)
    expect(monthsThatFit(0)).toBe(3)
  })
})
