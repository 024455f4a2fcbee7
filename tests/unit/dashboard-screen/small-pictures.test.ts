import { describe, expect, it } from 'vitest'
import { axisOf } from '../../../renderer/features/dashboard/model/axis.ts'
import { burnBar } from '../../../renderer/features/dashboard/model/burn-bar.ts'
import { registerAddress } from '../../../renderer/features/dashboard/model/cell-address.ts'
import { dayWords } from '../../../renderer/features/dashboard/model/day-words.ts'
import { pictureHeight } from '../../../renderer/features/dashboard/model/picture-height.ts'
import { seriesColour } from '../../../renderer/features/dashboard/model/series-colour.ts'
import { stackOf } from '../../../renderer/features/dashboard/model/stack.ts'
import { receiptsOf, receivedSum } from '../../../renderer/features/dashboard/model/tranche-sums.ts'

const tranche = (label: string, date: string, kind = 'receipt', currency = 'GBP') => ({
  label,
  number: label,
  date,
  kind,
  currency,
  amountMinor: 4_500_000,
  xofCredited: null,
})

describe('the burn bar', () => {
  it('shows what is spent and committed as shares of the budget', () => {
    expect(burnBar(8_142_878, 10_665_350, 30_446_363)).toEqual({ spent: '26.74', committed: '35.03', over: false })
  })

  it('is cut at the budget and says that more was spent', () => {
    expect(burnBar(490_776, 0, 487_013)).toEqual({ spent: '100.00', committed: '0.00', over: true })
    expect(burnBar(90, 50, 100)).toEqual({ spent: '90.00', committed: '10.00', over: false })
  })

  it('is empty for a credit and for a line without budget', () => {
    expect(burnBar(-500, 0, 1_000)).toEqual({ spent: '0.00', committed: '0.00', over: false })
    expect(burnBar(0, 0, 0)).toEqual({ spent: '0', committed: '0', over: false })
  })
})

describe('the stacked bar', () => {
  it('sets one amount on the other', () => {
    const axis = axisOf([30_000_000])
    expect(stackOf([15_000_000, 6_000_000], axis, 0, 100)).toEqual([
      { y: 50, height: 50 },
      { y: 30, height: 20 },
    ])
  })

  it('gives no height to an amount below zero', () => {
    expect(stackOf([-1_000_000, 30_000_000], axisOf([30_000_000]), 0, 100)).toEqual([
      { y: 100, height: 0 },
      { y: 0, height: 100 },
    ])
  })

  it('takes the room that the table leaves, within reason', () => {
    expect(pictureHeight(304, 5)).toBe(125)
    expect(pictureHeight(100, 5)).toBe(84)
    expect(pictureHeight(900, 2)).toBe(240)
  })

  it('comes back to the first colour after six organisations', () => {
    expect([0, 5, 6].map(seriesColour)).toEqual(['var(--s1)', 'var(--s6)', 'var(--s1)'])
  })
})

describe('the receipts', () => {
  it('stand in the order of their dates, without exchanges between own accounts', () => {
    const rows = receiptsOf([tranche('T2', '2020-04-06'), tranche('X1', '2020-02-01', 'exchange'), tranche('T1', '2020-01-10')])
    expect(rows.map((row) => row.label)).toEqual(['T1', 'T2'])
  })

  it('have a sum in one currency only', () => {
    expect(receivedSum([tranche('T1', '2020-01-10'), tranche('T2', '2020-04-06')])).toEqual({ currency: 'GBP', minor: 9_000_000 })
    expect(receivedSum([tranche('T1', '2020-01-10'), tranche('U1', '2020-01-15', 'receipt', 'EUR')])).toBeNull()
    expect(receivedSum([])).toBeNull()
  })
})

describe('words and addresses', () => {
  it('writes a day as a sentence does', () => {
    expect(dayWords('2020-04-06', 'fr')).toBe('6 avril 2020')
    expect(dayWords('2020-04-01', 'fr')).toBe('1er avril 2020')
    expect(dayWords('2020-04-01', 'en')).toBe('1 April 2020')
  })

  it('filters the register by what a figure counts', () => {
    expect(registerAddress('ARGA', 'AT-PECIC', '2020-02', '2020-02')).toEqual({
      from: '2020-02-01',
      to: '2020-02-29',
      partner: 'ARGA',
      grant: 'AT-PECIC',
    })
    expect(registerAddress(null, null, null, '2020-03')).toEqual({ to: '2020-03-31' })
  })
})
