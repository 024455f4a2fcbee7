import { describe, expect, it } from 'vitest'
import { type CellColumn, cellCurrency, cellText } from '../../../renderer/features/reports/model/cell-text.ts'
import { failedFirst } from '../../../renderer/features/reports/model/check-order.ts'
import { columnWidth } from '../../../renderer/features/reports/model/column-width.ts'
import { rowTarget } from '../../../renderer/features/reports/model/row-target.ts'
import { shownColumns } from '../../../renderer/features/reports/model/screen-columns.ts'
import { totalsOf } from '../../../renderer/features/reports/model/totals-of.ts'
import { transpose } from '../../../renderer/features/reports/model/transpose.ts'

const money = (key: string, currency: string | null): CellColumn => ({ key, kind: 'money', currency })

describe('a cell of a tabular report', () => {
  const columns = [money('amount', null), { key: 'currency', kind: 'text', currency: null } as const]

  it('is in the currency of its column, else the one its row names, else francs', () => {
    expect(cellCurrency(money('gbp', 'GBP'), columns, [1, 'EUR'])).toBe('GBP')
    expect(cellCurrency(money('amount', null), columns, [1, 'EUR'])).toBe('EUR')
    expect(cellCurrency(money('amount', null), columns, [1, null])).toBe('XOF')
    expect(cellCurrency(money('amount', null), columns, null)).toBe('XOF')
  })

  it('is written as its kind asks', () => {
    expect(cellText(money('gbp', 'GBP'), -3_763, 'GBP', 'fr')).toBe('(37,63)')
    expect(cellText({ key: 'date', kind: 'date', currency: null }, '2020-03-31', 'XOF', 'fr')).toBe('31/03/2020')
    expect(cellText({ key: 'rate', kind: 'rate', currency: null }, '783.400000', 'XOF', 'fr')).toBe('783,400000')
    expect(cellText({ key: 'burn', kind: 'percent', currency: null }, 104.0266, 'XOF', 'en')).toBe('104.0%')
    expect(cellText({ key: 'burn', kind: 'percent', currency: null }, '97.15', 'XOF', 'fr')).toBe('97,2\u202f%')
    expect(cellText({ key: 'burn', kind: 'percent', currency: null }, -4, 'XOF', 'en')).toBe('(4.0)%')
    expect(cellText({ key: 'seq', kind: 'integer', currency: null }, 12_345, 'XOF', 'en')).toBe('12,345')
    expect(cellText({ key: 'label', kind: 'text', currency: null }, 'Loyer', 'XOF', 'fr')).toBe('Loyer')
    expect(cellText({ key: 'site', kind: 'text', currency: null }, null, 'XOF', 'fr')).toBe('')
  })
})

describe('the width of a column', () => {
  it('holds its heading and its longest text', () => {
    expect(columnWidth('N°', ['1'], true)).toBe(52)
    expect(columnWidth('Pièce', ['AMSS-BQ1-2020-000012'], false)).toBeGreaterThan(columnWidth('Pièce', ['AMSS-BQ1-2020'], false))
    expect(columnWidth('Date comptable', ['1'], false)).toBeGreaterThan(100)
  })

  it('cuts a long text, never a figure', () => {
    const long = '1'.repeat(90)
    expect(columnWidth('', [long], false)).toBe(200)
    expect(columnWidth('', [long], true)).toBeGreaterThan(600)
  })
})

describe('where a row of a report leads', () => {
  it('is its voucher, its account or its budget line', () => {
    expect(rowTarget('transactions', ['seq', 'voucher_no'], [1, 'AMSS-BQ1-2020-000012'])).toEqual({
      screen: 'vouchers',
      text: 'AMSS-BQ1-2020-000012',
    })
    expect(rowTarget('general-ledger', ['account', 'voucher'], ['521101', 'AMSS-OD-2020-000001'])).toEqual({
      screen: 'vouchers',
      text: 'AMSS-OD-2020-000001',
    })
    expect(rowTarget('trial-balance', ['account', 'name'], ['521101', 'Banque'])).toEqual({ screen: 'ledger', account: '521101' })
    expect(rowTarget('budget-vs-actual', ['grant', 'budget_line'], ['AT-PECIC', 'A1.6'])).toEqual({
      screen: 'budgets',
      grant: 'AT-PECIC',
      line: 'A1.6',
    })
  })

  it('is nowhere for a row without one', () => {
    expect(rowTarget('general-ledger', ['account', 'voucher'], ['521101', null])).toBeNull()
    expect(rowTarget('budget-vs-actual', ['grant', 'budget_line'], ['AT-PECIC', ''])).toBeNull()
    expect(rowTarget('fund-balance', ['grant'], ['AT-PECIC'])).toBeNull()
  })
})

describe('the columns on screen', () => {
  const columns = [
    { key: 'grant', kind: 'text' },
    { key: 'budget_line', kind: 'text' },
    { key: 'committed_gbp', kind: 'money' },
  ]

  it('leave out the one grant of a budget report and commitments where there are none', () => {
    expect(
      shownColumns('budget-vs-actual', columns, [
        ['G', 'A1', 0],
        ['G', 'A2', 0],
      ]),
    ).toEqual([1])
    expect(
      shownColumns('budget-vs-actual', columns, [
        ['G', 'A1', 0],
        ['H', 'A2', 5],
      ]),
    ).toEqual([0, 1, 2])
  })

  it('are all of those of the other reports', () => {
    expect(shownColumns('transactions', columns, [['G', 'A1', 0]])).toEqual([0, 1, 2])
  })
})

describe('the fund equation down the page', () => {
  it('has a row for each figure and a column for each grant, with their total', () => {
    expect(
      transpose(
        ['grant', 'opening', 'closing'],
        [
          ['AT-PECIC', 0, 5_338_221],
          ['UE-SC', 10, 20],
        ],
        [null, 10, 5_338_241],
      ),
    ).toEqual({
      heads: ['AT-PECIC', 'UE-SC'],
      rows: [
        { key: 'opening', cells: [0, 10, 10] },
        { key: 'closing', cells: [5_338_221, 20, 5_338_241] },
      ],
    })
  })

  it('has no total where one grant stands alone', () => {
    expect(transpose(['grant', 'opening'], [['AT-PECIC', 7]], [null, 7]).rows).toEqual([{ key: 'opening', cells: [7] }])
  })
})

describe('the foot', () => {
  it('names the totals of the money columns', () => {
    const columns = [{ kind: 'text', currency: null }, money('xof', 'XOF'), money('amount', null), money('gbp', 'GBP')]
    expect(totalsOf(columns, [null, 61_091_565, 5, null])).toEqual([{ column: columns[1], minor: 61_091_565 }])
    expect(totalsOf(columns, null)).toEqual([])
  })

  it('leaves more than two totals to the total row', () => {
    expect(totalsOf([money('a', 'XOF'), money('b', 'XOF'), money('c', 'XOF')], [1, 2, 3])).toEqual([])
    expect(totalsOf([money('a', 'XOF'), money('b', 'XOF')], [1, 2])).toHaveLength(2)
  })

  it('shows first the checks that fail', () => {
    const checks = [
      { code: 'A', holds: true },
      { code: 'B', holds: false },
      { code: 'C', holds: true },
      { code: 'D', holds: false },
    ]
    expect(failedFirst(checks).map((check) => check.code)).toEqual(['B', 'D', 'A', 'C'])
  })
})
