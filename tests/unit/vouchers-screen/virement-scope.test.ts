import { expect, test } from 'vitest'
import { virementScope } from '../../../renderer/features/vouchers/entry/model/virement-scope.ts'
import type { BudgetRow } from '../../../shared/contract/budgets.ts'

const row = (code: string, budget: number, available: number): BudgetRow => ({
  kind: 'line',
  code,
  head: 'B',
  path: ['B'],
  label: { fr: code, en: code },
  partner: null,
  nature: null,
  activity: null,
  budgetXof: budget * 10,
  spentXof: 0,
  committedXof: 0,
  availableXof: available * 10,
  budgetMinor: budget,
  spentMinor: 0,
  committedMinor: 0,
  availableMinor: available,
})
const base = (code: string, group: string, minor: number) => ({
  code,
  group,
  baseMinor: minor,
  fromMinor: minor,
  baseXof: minor * 10,
  fromXof: minor * 10,
})
const lines = [row('B1', 1_100, 50), row('B2', 900, 300)]
const [first] = lines
const budget = new Map(lines.map((line) => [line.code, line]))

test('the rule by line looks at what is left of the base, and by head at all of its lines', () => {
  if (!first) throw new Error('no line')
  const byLine = virementScope(first, budget, [base('B1', 'line B1', 1_000), base('B2', 'line B2', 1_000)])
  expect(byLine.figures).toMatchObject({ budgetMinor: 1_000, availableMinor: -50, budgetXof: 10_000, availableXof: -500 })
  const byHead = virementScope(first, budget, [base('B1', 'head B', 1_000), base('B2', 'head B', 1_000)])
  expect(byHead.figures).toMatchObject({ budgetMinor: 2_000, availableMinor: 350 })
  expect([...byHead.codes]).toEqual(['B1', 'B2'])
  // Until the grant's bases are read, the line stands for itself.
  expect(virementScope(first, budget, []).figures).toBe(first)
})
