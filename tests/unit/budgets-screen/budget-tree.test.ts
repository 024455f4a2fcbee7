import { describe, expect, test } from 'vitest'
import { figureColumns, figureOf } from '../../../renderer/features/budgets/model/budget-column.ts'
import { linesBehind, rowKey, shownRows } from '../../../renderer/features/budgets/model/budget-tree.ts'
import { burnBar } from '../../../renderer/features/budgets/model/burn-bar.ts'
import type { BudgetRow } from '../../../shared/contract/budgets.ts'

const row = (kind: BudgetRow['kind'], code: string, head: string): BudgetRow => ({
  kind,
  code,
  head,
  path: kind === 'line' ? [head] : [],
  label: { fr: code, en: code },
  partner: null,
  nature: null,
  activity: null,
  budgetXof: 1,
  spentXof: 2,
  committedXof: 3,
  availableXof: 4,
  budgetMinor: 5,
  spentMinor: 6,
  committedMinor: 7,
  availableMinor: null,
})
// A head and a line may bear the same code.
const rows = [
  row('head', 'A', 'A'),
  row('line', 'A', 'A'),
  row('line', 'A2', 'A'),
  row('head', 'B', 'B'),
  row('line', 'B1', 'B'),
  row('total', '', ''),
]

describe('the tree of the budget', () => {
  test('a folded head keeps its own row and hides its lines; the total is never in the tree', () => {
    expect(shownRows(rows, new Set(['A'])).map(rowKey)).toEqual(['head A', 'head B', 'line B1'])
    expect(shownRows(rows, new Set())).toHaveLength(5)
  })

  test('a folded head hides its sub-heads and their lines, and adds them up', () => {
    const nested = [
      row('head', 'B', 'B'),
      { ...row('head', 'B.1', 'B.1'), path: ['B'] },
      { ...row('line', 'B1', 'B.1'), path: ['B.1', 'B'] },
      row('line', 'B9', 'B'),
    ]
    expect(shownRows(nested, new Set(['B'])).map(rowKey)).toEqual(['head B'])
    expect(shownRows(nested, new Set(['B.1'])).map(rowKey)).toEqual(['head B', 'head B.1', 'line B9'])
    expect(nested.slice(0, 2).map((head) => linesBehind(head, nested))).toEqual([['B1', 'B9'], ['B1']])
  })

  test('what a row adds up: a line itself, a head its lines, the total them all', () => {
    const behind = (index: number) => linesBehind(rows[index] ?? row('total', '', ''), rows)
    expect(behind(1)).toEqual(['A'])
    expect(behind(0)).toEqual(['A', 'A2'])
    expect(behind(5)).toEqual(['A', 'A2', 'B1'])
  })
})

describe('the figures of a view', () => {
  test('francs come before the donor’s money, each with its five measures', () => {
    expect(figureColumns('both').map(({ money }) => money)).toEqual([...Array(5).fill('xof'), ...Array(5).fill('donor')])
    expect(figureColumns('donor').every(({ money }) => money === 'donor')).toBe(true)
  })

  test('each cell takes its own figure, and a missing rate leaves it blank', () => {
    const [line] = rows
    const figures = figureColumns('both').map((column) => (line ? figureOf(line, column) : undefined))
    expect(figures).toEqual([1, 2, 3, 4, 2, 5, 6, 7, null, 6])
  })
})

describe('the burn bar', () => {
  test.each([
    [0, 100, 0, false],
    [25, 100, 25, false],
    [100, 100, 100, false],
    [101, 100, 100, true],
    [-5, 100, 0, false],
    [0, 0, 0, false],
    [7, 0, 100, true],
  ])('%i of %i fills %i %%, over: %s', (spent, budget, fill, over) => {
    expect(burnBar(spent, budget)).toEqual({ fill, over })
  })
})
