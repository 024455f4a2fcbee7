import { expect, test } from 'vitest'
import { BUDGET_ROWS, NPAC_AMOUNT, NPAC_LINE } from '../../../service/sample/budget-plan.ts'
import { DONOR_TRANCHES, FINAL_TRANCHE, GRANT, PARTNERS } from '../../../service/sample/programme.ts'
import { SeededSequence } from '../../../service/sample/seeded-sequence.ts'
import { isWorkingDay, lastWorkingDay, nextWorkingDay, workingDayOf } from '../../../service/sample/working-calendar.ts'
import { parseMinor } from '../../../shared/money/money.ts'

const minor = (amount: string): number => parseMinor(amount, 'GBP') ?? Number.NaN

test('a sequence repeats for its seed, differs for another, and keeps to its bounds', () => {
  const draw = (seed: string) => {
    const sequence = new SeededSequence(seed)
    return Array.from({ length: 200 }, () => sequence.between(500, 2_000, 250))
  }
  expect(draw('one')).toEqual(draw('one'))
  expect(draw('one')).not.toEqual(draw('two'))
  expect(new Set(draw('one'))).toEqual(new Set([500, 750, 1_000, 1_250, 1_500, 1_750, 2_000]))
  expect(new SeededSequence('ids').bytes(16)).toEqual(new SeededSequence('ids').bytes(16))
})

test('working days skip week-ends and Mali’s holidays', () => {
  expect(['2020-01-19', '2020-01-20', '2020-01-21'].map(isWorkingDay)).toEqual([false, false, true])
  expect(nextWorkingDay('2020-01-17')).toBe('2020-01-21')
  expect(workingDayOf('2020-05', 1)).toBe('2020-05-04')
  expect(workingDayOf('2020-05', 31)).toBe('2020-05-29')
  expect(lastWorkingDay('2020-07')).toBe('2020-07-30')
})

test('the budget comes to the ceiling to the penny, with indirect costs of seven per cent within two pence', () => {
  const direct = BUDGET_ROWS.filter(([code]) => code !== NPAC_LINE)
  const pence = direct.map(([, , , , , unitCost, quantity, frequency, percent]) => {
    const xof = BigInt((unitCost * quantity * frequency * percent) / 100)
    return Number((xof * 200n + 770n) / 1_540n)
  })
  const total = pence.reduce((sum, each) => sum + each, 0)
  expect(total + minor(NPAC_AMOUNT)).toBe(minor(GRANT.ceiling))
  expect(Math.abs(total * 7 - minor(NPAC_AMOUNT) * 100)).toBeLessThanOrEqual(250)
})

test('each partner holds lines of every head but the indirect costs, and the lines are forty to sixty', () => {
  expect(BUDGET_ROWS.length).toBeGreaterThanOrEqual(40)
  expect(BUDGET_ROWS.length).toBeLessThanOrEqual(60)
  expect(new Set(BUDGET_ROWS.map(([code]) => code)).size).toBe(BUDGET_ROWS.length)
  for (const { code } of PARTNERS) {
    const heads = new Set(BUDGET_ROWS.filter((row) => row[1] === code).map((row) => row[0].charAt(0)))
    expect([...heads].sort()).toEqual(['A', 'B', 'C', 'D'])
  }
})

test('the tranches and the final balance come to the ceiling', () => {
  const planned = [...DONOR_TRANCHES.map(({ amount }) => amount), FINAL_TRANCHE.amount]
  expect(planned.reduce((sum, amount) => sum + minor(amount), 0)).toBe(minor(GRANT.ceiling))
})
