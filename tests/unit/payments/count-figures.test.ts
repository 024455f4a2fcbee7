import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFigures, isSlipLate } from '../../../domain/payments/count-figures.ts'
import { denominationsOn } from '../../../service/payments/denominations.ts'
import { SPEC_LINES } from '../../helpers/counted-lines.ts'

test('the cash count of spec 07 §6.vi is exact to the franc', () => {
  const figures = countFigures({
    lines: SPEC_LINES,
    slips: [{ date: '2020-03-30', amountMinor: 15_000 }],
    bookMinor: 500_358,
    ceilingMinor: 500_000,
  })
  expect(figures).toEqual({
    notesMinor: 473_500,
    coinsMinor: 10_358,
    physicalMinor: 483_858,
    slipsMinor: 15_000,
    justifiedMinor: 498_858,
    varianceMinor: -1_500,
    overCeilingMinor: 358,
  })
})

test('the denominations of the BCEAO are those of the spec, 500 both as note and as coin', () => {
  expect(denominationsOn('XOF', '2020-03-31').map(({ nature, valueMinor }) => [nature, valueMinor])).toEqual(
    SPEC_LINES.map(({ nature, denominationMinor }) => [nature, denominationMinor]),
  )
  expect(denominationsOn('XOF', '2010-01-01').some(({ nature, valueMinor }) => nature === 'note' && valueMinor === 500)).toBe(
    false,
  )
  expect(denominationsOn('GNF', '2020-03-31')).toEqual([])
})

test('a ceiling that is not there, or not reached, says so', () => {
  const books = { lines: [], slips: [], bookMinor: 400 }
  expect(countFigures({ ...books, ceilingMinor: null }).overCeilingMinor).toBeNull()
  expect(countFigures({ ...books, ceilingMinor: 400 }).overCeilingMinor).toBe(0)
})

test('a slip is late past 48 hours, not at them', () => {
  expect(isSlipLate({ date: '2020-03-29' }, '2020-03-31', 48)).toBe(false)
  expect(isSlipLate({ date: '2020-03-28' }, '2020-03-31', 48)).toBe(true)
})

test('money and slips less books is always the variance', () => {
  const counted = fc.record({
    nature: fc.constantFrom('note' as const, 'coin' as const),
    denominationMinor: fc.integer({ min: 1, max: 10_000 }),
    number: fc.integer({ min: 0, max: 1_000 }),
  })
  fc.assert(
    fc.property(fc.array(counted), fc.integer({ min: -1_000_000, max: 10_000_000 }), (lines, bookMinor) => {
      const figures = countFigures({ lines, slips: [], bookMinor, ceilingMinor: null })
      expect(figures.notesMinor + figures.coinsMinor).toBe(figures.physicalMinor)
      expect(figures.varianceMinor + bookMinor).toBe(figures.justifiedMinor)
    }),
  )
})
