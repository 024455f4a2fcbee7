import { describe, expect, test } from 'vitest'
import { identityOf, isWholeView } from '../../../renderer/features/conversion/model/identity.ts'
import { layerPictures } from '../../../renderer/features/conversion/model/layer-blocks.ts'
import { inScreenOrder, methodKey } from '../../../renderer/features/conversion/model/method-key.ts'
import { monthToFreeze } from '../../../renderer/features/conversion/model/month-to-freeze.ts'
import { atReceiptRate } from '../../../renderer/features/conversion/model/residual.ts'
import { shortNumber } from '../../../renderer/features/conversion/model/short-number.ts'
import { itemKey } from '../../../renderer/features/conversion/model/table-items.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { spending, WORKED_LAYERS, WORKED_ROWS } from './worked-rows.ts'

const fifo = {
  method: 'FIFO',
  rows: WORKED_ROWS,
  layers: WORKED_LAYERS,
  totals: { receivedXof: 0, receivedMinor: 0, leftXof: 0, leftMinor: null },
}

describe('the identity of the money received', () => {
  test('the worked example is proved in both moneys', () => {
    expect(identityOf(fifo)).toEqual({
      receivedXof: 76_566_000,
      receivedMinor: 10_000_000,
      convertedXof: 58_723_500,
      convertedMinor: 7_610_166,
      leftXof: 17_842_500,
      leftMinor: 2_389_834,
      gapXof: 0,
      gapMinor: 0,
      beside: false,
    })
  })

  test('a penny lost in a row shows as a gap', () => {
    const rows = WORKED_ROWS.map((row, index) => (index === 0 ? { ...row, donorMinor: 516_109 } : row))
    expect(identityOf({ ...fifo, rows })).toMatchObject({ gapMinor: 1, gapXof: 0, beside: false })
  })

  test('provisional spending weighs beside the receipts', () => {
    const rows = [...WORKED_ROWS, spending({ xof: 770_000, donorMinor: 100_000, tranche: 'PROVISIONAL' })]
    expect(identityOf({ ...fifo, rows })).toMatchObject({ gapXof: -770_000, gapMinor: -100_000, beside: true })
  })

  test('an average takes what is left from the closing balance; a missing rate leaves no identity', () => {
    const totals = { receivedXof: 76_566_000, receivedMinor: 10_000_000, leftXof: 17_842_500, leftMinor: 2_389_834 }
    const average = { ...fifo, method: 'WA_CUM', totals }
    expect(identityOf(average)).toMatchObject({ gapXof: 0, gapMinor: 0 })
    expect(identityOf({ ...average, totals: { ...totals, leftMinor: null } })).toBeNull()
    expect(identityOf({ ...fifo, rows: [spending({ xof: 1, donorMinor: null })] })).toBeNull()
  })
})

describe('the identity of a part of the books', () => {
  const january = WORKED_ROWS.filter((row) => row.date < '2020-02-01')
  const totals = { receivedXof: 30_850_000, receivedMinor: 4_000_000, leftXof: 18_369_500, leftMinor: 2_381_783 }

  test('up to a month, by layers too, takes what that month carries on', () => {
    expect(identityOf({ ...fifo, rows: january, totals }, '2020-01-31')).toMatchObject({ gapXof: 0, gapMinor: 0, beside: false })
  })

  test('lines in the donor’s own currency use nothing received', () => {
    const rows = [...WORKED_ROWS, spending({ xof: 77_000, donorMinor: 10_000, tranche: 'OWN' })]
    expect(identityOf({ ...fifo, rows })).toMatchObject({ convertedXof: 58_723_500, gapXof: 0, gapMinor: 0 })
  })

  test('is told for whole views only', () => {
    expect(isWholeView({})).toBe(true)
    expect(isWholeView({ to: '2020-02-29' })).toBe(true)
    expect(isWholeView({ to: '2020-02-28' })).toBe(false)
    expect(isWholeView({ from: '2020-01-01' })).toBe(false)
  })
})

describe('the picture of the layers', () => {
  test('line by line, the blocks and what is left make up the layer', () => {
    for (const { layer, blocks, otherXof } of layerPictures(WORKED_LAYERS, WORKED_ROWS, itemKey)) {
      expect(sumMinor(blocks.map((block) => block.xof)) + otherXof + layer.leftXof).toBe(layer.xof)
    }
    const [first, , third] = layerPictures(WORKED_LAYERS, WORKED_ROWS, itemKey)
    expect(first?.blocks.map((block) => block.line?.name)).toEqual(['E02', 'E01', 'E03', 'E05', 'E07', 'E04'])
    expect(third?.blocks.map((block) => block.line?.name)).toEqual(['E08', 'E10'])
  })

  test('with many lines a block is a month', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      spending({ date: index < 30 ? '2020-01-05' : '2020-02-05', tranche: 'T1', xof: 1_000, donorMinor: 130 }),
    )
    const [first] = layerPictures([{ label: 'T1', xof: 60_000, leftXof: 0 }], many, itemKey)
    expect(first?.blocks).toEqual([
      { month: '2020-01', line: null, xof: 30_000 },
      { month: '2020-02', line: null, xof: 30_000 },
    ])
  })

  test('money given back is netted in its month, and a catch-up shows as what no block explains', () => {
    const rows = [
      spending({ tranche: 'T1', xof: 5_000, donorMinor: 650 }),
      spending({ tranche: 'T1', xof: -2_000, donorMinor: -260 }),
      spending({ tranche: 'ADJ-T1', xof: 0, donorMinor: 3, adjustment: true }),
    ]
    const [picture] = layerPictures([{ label: 'T1', xof: 10_000, leftXof: 3_000 }], rows, itemKey)
    expect(picture?.blocks.map((block) => block.xof)).toEqual([3_000])
    expect(picture?.otherXof).toBe(4_000)
  })
})

describe('the rest of a layer', () => {
  test('£ 269.97 are taken where the rate gives £ 269.98', () => {
    expect(atReceiptRate(211_500, { xof: 19_585_000, donorMinor: 2_500_000 }, 'GBP')).toBe(26_998)
  })

  test('a published rate has no receipt to compare with', () => {
    expect(atReceiptRate(211_500, { xof: null, donorMinor: null }, 'GBP')).toBeNull()
    expect(atReceiptRate(211_500, undefined, 'GBP')).toBeNull()
  })
})

describe('methods, months, numbers', () => {
  test('the retained method is first, the others in the order of the screen', () => {
    const entries = ['BUDGET_RATE', 'WA_CUM', 'FIFO'].map((method) => ({ method, retained: method === 'WA_CUM' }))
    expect(inScreenOrder(entries).map((entry) => entry.method)).toEqual(['WA_CUM', 'FIFO', 'BUDGET_RATE'])
  })

  test('a method without a name here is not called by another’s', () => {
    expect(methodKey('FIFO')).toBe('FIFO')
    expect(methodKey('NEWER')).toBe('unknown')
  })

  test('the earliest month that is not closed is the next to freeze', () => {
    const periods = [
      { month: '2020-03', state: 'open' },
      { month: '2020-02', state: 'soft_closed' },
      { month: '2020-01', state: 'closed' },
    ]
    expect(monthToFreeze(periods)).toBe('2020-02')
    expect(monthToFreeze([{ month: '2020-01', state: 'closed' }])).toBeNull()
  })

  test('a number leaves its organisation out, even one with a dash', () => {
    expect(shortNumber('AMSS-BQ3-2020-000005')).toBe('BQ3-2020-000005')
    expect(shortNumber('AM-SS-BQ3-2020-000005')).toBe('BQ3-2020-000005')
  })
})
