import { expect, test } from 'vitest'
import { trancheGate } from '../../../domain/sub-awards/tranche-gate.ts'

const TERMS = {
  ceiling: 1_000_000,
  start: '2020-01-01',
  end: '2021-12-31',
  advanceLimitPercent: '100',
  minimumLiquidationPercent: '80',
}
const POSITION = { advanced: 0, accepted: 0, refunded: 0, outstanding: 0, liquidationPercent: null, advances: [] }
const warned = (screenedOn: string | null, on: string, validUntil = '2021-12-31') =>
  trancheGate(
    TERMS,
    POSITION,
    { rating: 'LOW', basis: 'ADVANCE', assessmentValidUntil: validUntil, screenedOn },
    on,
  ).warnings.map(({ code }) => code)

test('a screening counts for 365 days and not one more, over a leap day or not; none is a warning of its own', () => {
  expect(warned('2019-03-11', '2020-03-10')).toEqual([])
  expect(warned('2019-03-10', '2020-03-10')).toEqual(['GATE_SCREENING_OLD'])
  expect(warned('2020-03-10', '2021-03-10')).toEqual([])
  expect(warned('2020-03-10', '2021-03-11')).toEqual(['GATE_SCREENING_OLD'])
  expect(warned(null, '2020-03-10')).toEqual(['GATE_NO_SCREENING'])
})

test('a diligence counts up to its last day', () => {
  expect(warned('2020-03-10', '2020-06-30', '2020-06-30')).toEqual([])
  expect(warned('2020-03-10', '2020-07-01', '2020-06-30')).toEqual(['GATE_DILIGENCE_EXPIRED'])
})
