import { describe, expect, test } from 'vitest'
import { DEFAULT_VIREMENT, type VirementRules } from '../../../domain/grants/virement-rules.ts'
import { financialYearOf } from '../../../domain/virements/financial-year.ts'
import { judgeVirement, type VirementPlanLine } from '../../../domain/virements/judge-virement.ts'
import { movedAmounts } from '../../../domain/virements/moved-amounts.ts'
import { movedPhasing } from '../../../domain/virements/moved-phasing.ts'
import type { VirementLine } from '../../../domain/virements/virement-line.ts'
import { virementTest } from '../../../domain/virements/virement-test.ts'

const line = (code: string, baseMinor: number, outturnMinor: number | null, more: Partial<VirementLine> = {}): VirementLine => ({
  code,
  head: code,
  subHead: null,
  baseMinor,
  fromMinor: baseMinor,
  outturnMinor,
  isNew: false,
  ...more,
})

// Spec 07 §6.iii.
const worked = (changes: Readonly<Record<string, number>> = {}): VirementLine[] =>
  (
    [
      ['A', 3_000_000, 3_150_000],
      ['B', 4_200_000, 4_010_000],
      ['C', 800_000, 895_000],
      ['D', 1_200_000, 1_145_000],
      ['E', 800_000, 800_000],
    ] as const
  ).map(([code, base, outturn]) => line(code, base, changes[code] ?? outturn))

const judged = (lines: readonly VirementLine[], rules: Partial<VirementRules> = {}) =>
  virementTest(lines, { ...DEFAULT_VIREMENT, ...rules }, 'GBP')
const answers = (lines: readonly VirementLine[], rules: Partial<VirementRules> = {}) =>
  judged(lines, rules).lines.map((each) => `${each.code} ${each.state} ${each.reason ?? ''}`.trim())
const stateOf = (code: string, lines: readonly VirementLine[], rules: Partial<VirementRules> = {}) =>
  judged(lines, rules).lines.find((each) => each.code === code)

describe('the virement test of spec 07 §6.iii', () => {
  test('changes, percentages, limits, states and excess to the penny', () => {
    const { lines, total } = judged(worked(), { lockedHeads: ['E'] })
    expect(
      lines.map((each) => [each.code, each.changeMinor, each.changePercent, each.limitMinor, each.state, each.excessMinor]),
    ).toEqual([
      ['A', 150_000, '5.0000', 3_300_000, 'TOLERANCE', 0],
      ['B', -190_000, '-4.5238', 4_620_000, 'WITHIN', 0],
      ['C', 95_000, '11.8750', 880_000, 'APPROVAL', 15_000],
      ['D', -55_000, '-4.5833', 1_320_000, 'WITHIN', 0],
      ['E', 0, '0.0000', 800_000, 'WITHIN', 0],
    ])
    expect(total).toMatchObject({ changeMinor: 0, movedMinor: 245_000, movedPercent: '2.45', state: 'WITHIN' })
  })

  test('exactly ten per cent passes, a penny more asks; EXCLUSIVE stops at it', () => {
    const at = (outturn: number) => worked({ C: outturn })
    expect(stateOf('C', at(880_000))).toMatchObject({ state: 'TOLERANCE', changePercent: '10.0000' })
    expect(stateOf('C', at(880_001))).toMatchObject({ state: 'APPROVAL', reason: 'percent', excessMinor: 1 })
    expect(stateOf('C', at(880_000), { boundary: 'EXCLUSIVE' })).toMatchObject({ state: 'APPROVAL', excessMinor: 0 })
    expect(stateOf('C', at(879_999), { boundary: 'EXCLUSIVE' })).toMatchObject({ state: 'TOLERANCE' })
    // Ten per cent of 0.05 is half a penny: the exact value decides, not the rounded limit that is shown.
    expect(stateOf('X', [line('X', 5, 6)])).toMatchObject({ state: 'APPROVAL', limitMinor: 6, excessMinor: 0 })
  })

  test('a locked head may not rise, however little; it may stand still or fall', () => {
    expect(answers(worked(), { lockedHeads: ['A'] })[0]).toBe('A FORBIDDEN lockedHeads')
    expect(stateOf('A', worked(), { lockedHeads: ['A'] })).toMatchObject({ limitMinor: 3_000_000, excessMinor: 150_000 })
    expect(stateOf('B', worked(), { lockedHeads: ['B'] })).toMatchObject({ state: 'WITHIN' })
    const head = [line('A1', 1_000, 1_050, { head: 'A' }), line('A2', 1_000, 940, { head: 'A' })]
    // The head as a whole falls: its line keeps the ordinary tolerance, up to what the other gives.
    expect(judged(head, { lockedHeads: ['A'] }).lines).toMatchObject([
      { state: 'TOLERANCE', limitMinor: 1_060 },
      { state: 'WITHIN', limitMinor: 1_000 },
    ])
  })

  test('a second +300 on A is judged with the first: 6 % of the base, not 300 of 31 500', () => {
    expect(stateOf('A', worked({ A: 3_180_000 }))).toMatchObject({ changeMinor: 180_000, changePercent: '6.0000' })
    const step = [line('A', 3_150_000, 3_180_000)]
    expect(stateOf('A', step)).toMatchObject({ changeMinor: 30_000, changePercent: '0.9524' })
  })

  test('twenty-five per cent by head asks for nothing', () => {
    expect(judged(worked(), { percent: '25', scope: 'HEAD' }).lines.every((each) => each.excessMinor === 0)).toBe(true)
    expect(answers(worked(), { percent: '25', scope: 'HEAD' })).toEqual([
      'A TOLERANCE percent',
      'B WITHIN',
      'C TOLERANCE percent',
      'D WITHIN',
      'E WITHIN',
    ])
  })
})

describe('every parameter of the rule', () => {
  test('scope: what moves inside a head or a sub-head is free, and a group shares its excess out', () => {
    const tree = [
      line('B1.1', 1_000, 1_200, { head: 'B', subHead: 'B1' }),
      line('B1.2', 1_000, 800, { head: 'B', subHead: 'B1' }),
      line('B2.1', 1_000, 1_000, { head: 'B', subHead: 'B2' }),
    ]
    expect(answers(tree)[0]).toBe('B1.1 APPROVAL percent')
    expect(answers(tree, { scope: 'SUBHEAD' })).toEqual(['B1.1 WITHIN', 'B1.2 WITHIN', 'B2.1 WITHIN'])
    const risen = [line('X1', 1_000, 1_300, { head: 'X' }), line('X2', 1_000, 1_150, { head: 'X' })]
    expect(judged(risen, { scope: 'HEAD' }).lines).toMatchObject([
      { state: 'APPROVAL', limitMinor: 1_100, excessMinor: 167 },
      { state: 'APPROVAL', limitMinor: 1_100, excessMinor: 83 },
    ])
  })

  test('direction BOTH judges what a line gives', () => {
    const both = stateOf('D', worked({ D: 1_000_000 }), { direction: 'BOTH' })
    expect(both).toMatchObject({ state: 'APPROVAL', limitMinor: 1_080_000, excessMinor: 80_000 })
    expect(stateOf('D', worked({ D: 1_080_000 }), { direction: 'BOTH' })).toMatchObject({ state: 'TOLERANCE' })
    expect(stateOf('D', worked({ D: 0 }))).toMatchObject({ state: 'WITHIN' })
  })

  test('a cap stops before the percentage does', () => {
    expect(stateOf('A', worked(), { absCap: '1499.99' })).toMatchObject({
      state: 'APPROVAL',
      reason: 'absCap',
      limitMinor: 3_149_999,
      excessMinor: 1,
    })
    expect(stateOf('A', worked(), { absCap: '1500.00' })).toMatchObject({ state: 'TOLERANCE' })
  })

  test('a new line asks for all that it takes, unless the agreement lets it be opened', () => {
    const lines = [...worked(), line('N', 0, 10_000, { isNew: true })]
    expect(stateOf('N', lines)).toMatchObject({ state: 'APPROVAL', reason: 'newLine', excessMinor: 10_000, changePercent: null })
    expect(stateOf('N', lines, { newLine: 'ALLOWED' })).toMatchObject({ state: 'TOLERANCE', reason: 'newLine', excessMinor: 0 })
    expect(stateOf('N', lines, { newLine: 'ALLOWED', absCap: '60' })).toMatchObject({
      state: 'APPROVAL',
      reason: 'absCap',
      excessMinor: 4_000,
    })
    expect(stateOf('N', [...worked(), line('N', 0, 0, { isNew: true })])).toMatchObject({ state: 'WITHIN' })
  })

  test('the total may not rise unless the agreement says so', () => {
    const over = worked({ B: 4_200_001 })
    expect(judged(over).total).toMatchObject({ state: 'FORBIDDEN', reason: 'totalMayIncrease', changeMinor: 190_001 })
    expect(judged(over, { totalMayIncrease: true }).total).toMatchObject({ state: 'WITHIN' })
  })

  test('an unknown outturn leaves its line and the total blank', () => {
    const { lines, total } = judged([line('A', 100, null), line('B', 100, 105)])
    expect(lines.map((each) => each.state)).toEqual([null, 'TOLERANCE'])
    expect(total).toBeNull()
  })
})

describe('a virement before the rules', () => {
  const plan = (code: string, base: number, after: number, partner: string | null, years: string[] = []): VirementPlanLine => ({
    ...line(code, base, after),
    partner,
    years,
  })
  const moves = [
    { budgetLine: 'A', amountMinor: -50 },
    { budgetLine: 'B', amountMinor: 50 },
  ]
  const verdict = (lines: VirementPlanLine[], rules: Partial<VirementRules> = {}) => {
    const { state, reason, budgetLine } = judgeVirement(lines, moves, { ...DEFAULT_VIREMENT, ...rules }, 'GBP')
    return [state, reason, budgetLine]
  }

  test('money that passes to another partner asks, inside one it does not', () => {
    const lines = [plan('A', 1_000, 950, null), plan('B', 1_000, 1_050, 'ARGA')]
    expect(verdict(lines)).toEqual(['APPROVAL', 'crossPartner', null])
    expect(verdict(lines, { crossPartner: 'ALLOWED' })).toEqual(['TOLERANCE', 'percent', 'B'])
  })

  test('money that passes to another UK financial year asks', () => {
    const lines = [plan('A', 1_000, 950, null, ['2019/20']), plan('B', 1_000, 1_050, null, ['2020/21'])]
    expect(verdict(lines)).toEqual(['APPROVAL', 'crossFY', null])
    expect(verdict(lines, { crossFY: 'ALLOWED' })).toEqual(['TOLERANCE', 'percent', 'B'])
    expect(verdict([plan('A', 1_000, 950, null, ['2019/20']), plan('B', 1_000, 1_050, null)])[0]).toBe('TOLERANCE')
    expect([financialYearOf('2020-03'), financialYearOf('2020-04'), financialYearOf('1999-12')]).toEqual([
      '2019/20',
      '2020/21',
      '1999/00',
    ])
  })

  test('a line that stood badly before, and does not move, says nothing of the virement', () => {
    const lines = [plan('A', 1_000, 950, null), plan('B', 1_000, 1_050, null), plan('Z', 10, 100, null)]
    expect(verdict(lines)).toEqual(['TOLERANCE', 'percent', 'B'])
  })
})

describe('what a virement does to a line', () => {
  test('its francs keep its own rate', () => {
    const rate = { numerator: 770n, denominator: 1n }
    const amounts = { amountMinor: 100_000, amountXof: 765_000 }
    expect(movedAmounts({ ...amounts, rate: undefined }, 10_000, 'GBP', rate)).toEqual({
      amountMinor: 110_000,
      amountXof: 841_500,
    })
    expect(movedAmounts({ ...amounts, rate }, 10_000, 'GBP', undefined)).toEqual({ amountMinor: 110_000, amountXof: 842_000 })
    expect(movedAmounts({ amountMinor: 0, amountXof: 0, rate: undefined }, 10_000, 'GBP', rate)?.amountXof).toBe(77_000)
    expect(movedAmounts({ amountMinor: 0, amountXof: 0, rate: undefined }, 10_000, 'GBP', undefined)).toBeUndefined()
    expect(movedAmounts({ ...amounts, rate: undefined }, -100_000, 'GBP', rate)).toEqual({ amountMinor: 0, amountXof: 0 })
    expect(movedAmounts({ amountMinor: 5, amountXof: 5, rate: undefined }, 2, 'XOF', undefined)).toEqual({
      amountMinor: 7,
      amountXof: 7,
    })
  })

  test('its months keep their shares and add up to it', () => {
    const months = [
      { month: '2020-01', amountMinor: 100, amountXof: 1_000 },
      { month: '2020-02', amountMinor: 200, amountXof: 2_000 },
    ]
    const moved = movedPhasing({ amountMinor: 400, amountXof: 4_001 }, months, [])
    expect(moved).toEqual([
      { month: '2020-01', amountMinor: 133, amountXof: 1_334 },
      { month: '2020-02', amountMinor: 267, amountXof: 2_667 },
    ])
    expect(movedPhasing({ amountMinor: 3, amountXof: 0 }, [], ['2020-01', '2020-02']).map((each) => each.amountMinor)).toEqual([
      2, 1,
    ])
  })
})
