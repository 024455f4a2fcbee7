import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openParts, remainingMonths } from '../../../domain/commitments/open-commitment.ts'
import { lineAmount, quantityText, quantityThousandths } from '../../../domain/commitments/quantity.ts'

const part = (budgetLine: number | null, minor: number, partner: number | null = null) => ({
  budgetLine,
  partner,
  minor,
  xof: minor,
})

describe('open commitment = ordered − invoiced, by budget line', () => {
  test('an invoice takes from its own budget line alone, and a reversal gives back', () => {
    const ordered = [part(1, 2_312_500), part(2, 1_200_000)]
    expect(openParts(ordered, [part(1, 1_000_000)]).map((open) => open.xof)).toEqual([1_312_500, 1_200_000])
    expect(openParts(ordered, [part(1, 9_000_000)]).map((open) => open.xof)).toEqual([0, 1_200_000])
    expect(openParts(ordered, [part(1, 1_000_000), part(1, -1_000_000)]).map((open) => open.xof)).toEqual([2_312_500, 1_200_000])
    expect(openParts(ordered, [part(1, -500)]).map((open) => open.xof)).toEqual([2_312_500, 1_200_000])
  })

  test('the partner of the invoice is served first, what is left takes from the others', () => {
    const ordered = [part(1, 600, 7), part(1, 400, 8)]
    expect(openParts(ordered, [part(1, 300, 8)]).map((open) => open.minor)).toEqual([600, 100])
    expect(openParts(ordered, [part(1, 700, 8)]).map((open) => open.minor)).toEqual([300, 0])
    expect(openParts(ordered, [part(1, 500, null)]).map((open) => open.minor)).toEqual([100, 400])
  })

  test('a foreign order keeps its francs in proportion, rounded once', () => {
    const ordered = [{ budgetLine: 1, partner: null, minor: 100_000, xof: 65_595_700 }]
    expect(openParts(ordered, [part(1, 33_333)])).toEqual([{ minor: 66_667, xof: 43_730_685 }])
  })

  test('never negative, never above what was ordered, and the sums tie, whatever the sequence of invoices and reversals', () => {
    const lines = fc.array(
      fc.record({
        budgetLine: fc.integer({ min: 1, max: 3 }),
        partner: fc.option(fc.integer({ min: 1, max: 2 })),
        minor: fc.integer({ min: 1, max: 10 ** 9 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const postings = fc.array(
      fc.record({
        budgetLine: fc.integer({ min: 1, max: 4 }),
        partner: fc.option(fc.integer({ min: 1, max: 3 })),
        minor: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(lines, postings, (ordered, invoiced) => {
        const open = openParts(
          ordered.map((line) => ({ ...line, xof: line.minor })),
          invoiced,
        )
        for (const [index, { minor, xof }] of open.entries()) {
          expect(minor).toBeGreaterThanOrEqual(0)
          expect(minor).toBeLessThanOrEqual(ordered[index]?.minor ?? 0)
          expect(xof).toBe(minor)
        }
        for (const budgetLine of [1, 2, 3]) {
          const sum = (rows: readonly { budgetLine: number; minor: number }[]) =>
            rows.filter((row) => row.budgetLine === budgetLine).reduce((total, row) => total + row.minor, 0)
          const left = ordered.reduce(
            (total, row, index) => total + (row.budgetLine === budgetLine ? (open[index]?.minor ?? 0) : 0),
            0,
          )
          expect(left).toBe(Math.max(0, sum(ordered) - Math.max(0, sum(invoiced))))
        }
      }),
    )
  })
})

test('a payroll commitment holds the months that are not over: nine after March, none after December', () => {
  expect(remainingMonths('2020-01', '2020-12', '2020-03-31')).toHaveLength(9)
  expect(remainingMonths('2020-01', '2020-12', '2020-03-30')).toHaveLength(10)
  expect(remainingMonths('2020-01', '2020-12', '2020-12-31')).toHaveLength(0)
})

test('quantities have three decimals at most, and amounts round once', () => {
  expect(['2', '1,5', '0.125', '0', '-1', '1.2345', ''].map(quantityThousandths)).toEqual([
    2000,
    1500,
    125,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect([2000, 1500, 125, 0].map(quantityText)).toEqual(['2', '1.5', '0.125', '0'])
  expect(lineAmount(1500, 333)).toBe(500)
  expect(lineAmount(125, 100)).toBe(13)
})
