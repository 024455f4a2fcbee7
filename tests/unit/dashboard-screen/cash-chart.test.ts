import { describe, expect, it } from 'vitest'
import { cashChart, dayPlace } from '../../../renderer/features/dashboard/model/cash-chart.ts'
import { placeReceipts } from '../../../renderer/features/dashboard/model/place-receipts.ts'

const BOX = { left: 0, right: 400, top: 0, bottom: 100 }
const MONTHS = [
  { month: '2020-01', balanceXof: 30_000_000 },
  { month: '2020-02', balanceXof: 10_000_000 },
  { month: '2020-03', balanceXof: 20_000_000 },
  { month: '2020-04', balanceXof: 40_000_000 },
]
const receipt = (label: string, date: string) => ({
  label,
  date,
  number: label,
  kind: 'receipt',
  currency: 'GBP',
  amountMinor: 100,
  xofCredited: null,
})

describe('the cash chart', () => {
  it('draws one step a month at the height of its balance', () => {
    const { steps, area } = cashChart(MONTHS, new Set(), BOX)
    expect(steps.map(({ from, to, y }) => [from, to, y])).toEqual([
      [0, 100, 25],
      [100, 200, 75],
      [200, 300, 50],
      [300, 400, 0],
    ])
    expect(area).toBe('M0,100H0V25H100H100V75H200H200V50H300H300V0H400V100Z')
  })

  it('parts the line of closed months from the provisional one, and lets them join', () => {
    const { sealedLine, provisionalLine } = cashChart(MONTHS, new Set(['2020-03', '2020-04']), BOX)
    expect(sealedLine).toBe('M0,25V25H100M100,25V75H200')
    expect(provisionalLine).toBe('M200,75V50H300M300,50V0H400')
  })

  it('draws nothing for books without a month', () => {
    expect(cashChart([], new Set(), BOX)).toMatchObject({ steps: [], area: '', sealedLine: '', provisionalLine: '' })
  })

  it('writes every figure where steps are wide', () => {
    expect(cashChart(MONTHS, new Set(), BOX).steps.every((step) => step.label !== null)).toBe(true)
  })

  it('writes the last, the lowest and the highest where steps are narrow, none over another', () => {
    const year = Array.from({ length: 12 }, (_, index) => ({
      month: `2020-${String(index + 1).padStart(2, '0')}`,
      balanceXof: [30, 16, 7, 22, 15, 6, 30, 22, 14, 36, 28, 14][index] ?? 0,
    })).map((entry) => ({ ...entry, balanceXof: entry.balanceXof * 1_000_000 }))
    const labelled = cashChart(year, new Set(), { ...BOX, right: 500 }).steps.filter((step) => step.label)
    expect(labelled.map((step) => step.month)).toEqual(['2020-06', '2020-10', '2020-12'])
    const places = labelled.map((step) => step.label?.x ?? 0)
    expect(places.every((x, index) => index === 0 || x - (places[index - 1] ?? 0) >= 64)).toBe(true)
    // A dip between two higher months has its figure below its line, where no other line passes.
    const [dip] = labelled
    expect((dip?.label?.y ?? 0) > (dip?.y ?? 0)).toBe(true)
  })

  it('places a day within its month and none outside the months', () => {
    const chart = cashChart(MONTHS, new Set(), BOX)
    expect(dayPlace(chart, '2020-01-01')).toBe(0)
    expect(dayPlace(chart, '2020-04-16')).toBe(350)
    expect(dayPlace(chart, '2019-12-31')).toBeNull()
  })

  it('names the receipts that have room, and marks the others', () => {
    const chart = cashChart(MONTHS, new Set(), BOX)
    const marks = placeReceipts(
      [
        receipt('T1', '2020-01-10'),
        receipt('U1', '2020-01-20'),
        receipt('T2', '2020-03-05'),
        receipt('T0', '2019-06-01'),
        receipt('T3', '2020-04-30'),
      ],
      chart,
      BOX,
    )
    expect(marks.map(({ receipt: { label }, label: name }) => [label, name?.anchor ?? null])).toEqual([
      ['T1', 'start'],
      ['U1', null],
      ['T2', 'start'],
      ['T3', 'end'],
    ])
  })
})
