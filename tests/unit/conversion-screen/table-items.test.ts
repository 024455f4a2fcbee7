import { describe, expect, test } from 'vitest'
import { nextLine } from '../../../renderer/features/conversion/model/next-line.ts'
import { type TableItem, tableItems } from '../../../renderer/features/conversion/model/table-items.ts'
import { spending, WORKED_ROWS } from './worked-rows.ts'

const items = tableItems(WORKED_ROWS)
const monthOfItem = (month: string) => items.find((item) => item.kind === 'month' && item.month === month)
const lineOf = (list: readonly TableItem[], id: string) => list.find((item) => item.kind === 'line' && item.row.sourceId === id)

describe('the table of converted lines', () => {
  test('a line paid by two layers is one row, with both and no single rate', () => {
    expect(items.filter((item) => item.kind === 'line')).toHaveLength(11)
    expect(lineOf(items, 'E08')).toMatchObject({
      xof: 7_250_000,
      donorMinor: 969_737,
      tranches: ['T2', 'T3'],
      rate: null,
      rates: 2,
    })
    expect(lineOf(items, 'E01')).toMatchObject({ tranches: ['T1'], rate: '771.250000', rates: 1 })
  })

  test('each month ends with the sum of its rounded rows', () => {
    expect(monthOfItem('2020-01')).toMatchObject({ xof: 12_480_500, donorMinor: 1_618_217, frozen: true })
    expect(monthOfItem('2020-02')).toMatchObject({ xof: 21_337_250, donorMinor: 2_760_613, frozen: true })
    expect(monthOfItem('2020-03')).toMatchObject({ xof: 24_905_750, donorMinor: 3_231_336, frozen: false })
    expect(items.at(-1)?.kind).toBe('month')
  })

  test('a missing rate leaves the line and its month blank, and no other', () => {
    const holed = tableItems([...WORKED_ROWS, spending({ date: '2020-04-02', xof: 500, donorMinor: null })])
    expect(holed.at(-1)).toMatchObject({ kind: 'month', month: '2020-04', xof: 500, donorMinor: null })
    expect(holed.filter((item) => item.donorMinor === null)).toHaveLength(2)
  })

  test('an adjustment of a line in a later month is a row of its own, in that month', () => {
    const [first] = WORKED_ROWS
    const caught = spending({ ...first, date: '2020-03-12', xof: 0, donorMinor: -120, tranche: 'ADJ-T3', adjustment: true })
    const with1 = tableItems([...WORKED_ROWS, caught])
    expect(with1.filter((item) => item.kind === 'line')).toHaveLength(12)
    expect(new Set(with1.map((item) => item.key)).size).toBe(with1.length)
    expect(with1.find((item) => item.kind === 'month' && item.month === '2020-03')).toMatchObject({ donorMinor: 3_231_216 })
  })
})

describe('the line that the keyboard reaches', () => {
  const january = items.findIndex((item) => item.kind === 'month')
  const keyAt = (index: number) => items[index]?.key

  test('a subtotal is stepped over in the direction one came from', () => {
    expect(nextLine(items, january, january - 1)?.key).toBe(keyAt(january + 1))
    expect(nextLine(items, january, january + 1)?.key).toBe(keyAt(january - 1))
  })

  test('the last subtotal gives the last line', () => {
    expect(nextLine(items, items.length - 1, 0)?.key).toBe(keyAt(items.length - 2))
  })

  test('without lines there is none', () => {
    expect(nextLine([], 0, -1)).toBeUndefined()
  })
})
