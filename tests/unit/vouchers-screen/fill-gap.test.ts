import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryLine } from '../../../renderer/features/vouchers/entry/model/entry-line.ts'
import { fillGap } from '../../../renderer/features/vouchers/entry/model/fill-gap.ts'
import { liveBalance } from '../../../renderer/features/vouchers/entry/model/live-balance.ts'
import { line } from './entry-fixture.ts'

const gapsOf = (lines: readonly EntryLine[]) => {
  const balance = liveBalance(lines, () => undefined)
  return { xof: balance.xof.gap, byCurrency: new Map(balance.foreign.map(({ currency, totals }) => [currency, totals.gap])) }
}

test('a blank line takes the whole gap, on the side that lacks it', () => {
  expect(fillGap(line(), { xof: 375_000, byCurrency: new Map() }, false, null)).toMatchObject({
    debitMinor: null,
    creditMinor: 375_000,
  })
  expect(fillGap(line(), { xof: -5, byCurrency: new Map() }, false, null)).toMatchObject({ debitMinor: 5, creditMinor: null })
})

test('a line that has an amount takes the gap up, changes side, or becomes empty', () => {
  const gaps = (xof: number) => ({ xof, byCurrency: new Map<string, number>() })
  expect(fillGap(line({ creditMinor: 100 }), gaps(20), false, null).creditMinor).toBe(120)
  expect(fillGap(line({ debitMinor: 100 }), gaps(150), false, null)).toMatchObject({ debitMinor: null, creditMinor: 50 })
  expect(fillGap(line({ debitMinor: 100 }), gaps(100), false, null)).toMatchObject({ debitMinor: null, creditMinor: null })
})

test('a correction keeps its side, and may become negative', () => {
  expect(fillGap(line({ debitMinor: 100 }), { xof: 150, byCurrency: new Map() }, true, null)).toMatchObject({
    debitMinor: -50,
    creditMinor: null,
  })
})

test('a line in another currency fills the gap of its currency; one that balances takes the gap in francs', () => {
  const pounds = line({ currency: 'GBP', creditMinor: 100_00 })
  expect(fillGap(pounds, { xof: 9, byCurrency: new Map([['GBP', 25_00]]) }, false, null).creditMinor).toBe(125_00)
  const taken = fillGap(pounds, { xof: -18_830, byCurrency: new Map([['GBP', 0]]) }, false, -918_830)
  expect(taken).toMatchObject({ creditMinor: 100_00, creditXof: 900_000, debitXof: null })
  // A figure in francs never stands on the other side than its amount.
  expect(fillGap(pounds, { xof: -2_000_000, byCurrency: new Map() }, false, -918_830)).toBe(pounds)
})

test('without a gap nothing changes', () => {
  const balanced = line({ debitMinor: 5 })
  expect(fillGap(balanced, { xof: 0, byCurrency: new Map() }, false, 5)).toBe(balanced)
})

test('whatever the lines, F9 on any franc line leaves no gap', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000_000 })
  const one = fc
    .record({ debit: fc.boolean(), amount })
    .map(({ debit, amount: minor }) => line(debit ? { debitMinor: minor } : { creditMinor: minor }))
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), fc.nat(), (lines, pick) => {
      const at = pick % (lines.length + 1)
      const all = at === lines.length ? [...lines, line()] : lines
      const filled = all.map((each, index) => (index === at ? fillGap(each, gapsOf(all), false, null) : each))
      expect(gapsOf(filled).xof).toBe(0)
      expect(filled.every((each) => (each.debitMinor ?? 1) > 0 && (each.creditMinor ?? 1) > 0)).toBe(true)
    }),
  )
})
