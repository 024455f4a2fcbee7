import { describe, expect, test } from 'vitest'
import { budgetStanding } from '../../../domain/budgets/budget-standing.ts'
import { DEFAULT_VIREMENT, type VirementRules } from '../../../domain/grants/virement-rules.ts'

// The line B1.3 of the entry's drawing: budget 3 750 000, spent 3 812 250.
const line = { head: 'B', budgetXof: 3_750_000, budgetMinor: 487_013, availableXof: -62_250, availableMinor: -3_743 }
const head = { head: 'B', budgetXof: 40_000_000, budgetMinor: 5_194_805, availableXof: 9_000_000, availableMinor: 1_168_831 }
const standing = (xof: number, donorMinor: number | null, rules: Partial<VirementRules> = {}) =>
  budgetStanding(
    line,
    rules.scope === 'HEAD' ? head : line,
    { xof, donorMinor },
    { xof, donorMinor },
    { ...DEFAULT_VIREMENT, ...rules },
    'GBP',
  )

describe('where a budget line stands with the voucher that is typed', () => {
  test('beyond the ten per cent of the line, somebody must agree', () => {
    expect(standing(375_000, 50_228)).toEqual({
      state: 'approval',
      remainingXof: -437_250,
      remainingMinor: -53_971,
      toleranceXof: 375_000,
      toleranceMinor: 48_701,
    })
  })

  test('exactly the tolerance passes, unless the agreement excludes it', () => {
    expect(standing(312_750, 44_958).state).toBe('tolerance')
    expect(standing(312_750, 44_958, { boundary: 'EXCLUSIVE' }).state).toBe('approval')
    expect(standing(312_751, 44_958).state).toBe('approval')
  })

  test('the worse of the two currencies decides, and a missing rate leaves the francs', () => {
    expect(standing(300_000, 44_959).state).toBe('approval')
    expect(standing(300_000, null)).toMatchObject({ state: 'tolerance', remainingMinor: null })
  })

  test('a cap in the grant’s currency, a locked head, and a rule by head', () => {
    expect(standing(0, 0, { absCap: '30.00' }).state).toBe('approval')
    expect(standing(0, 0, { absCap: '40.00' })).toMatchObject({ state: 'tolerance', toleranceMinor: 4_000 })
    expect(standing(0, 0, { lockedHeads: ['B'] }).state).toBe('locked')
    expect(standing(9_000_000, 1_168_831, { scope: 'HEAD' }).state).toBe('tolerance')
    expect(standing(13_000_001, 1_168_831, { scope: 'HEAD' }).state).toBe('approval')
  })

  test('within the budget nothing is asked', () => {
    const open = { ...line, availableXof: 1_000, availableMinor: 100 }
    const rules = DEFAULT_VIREMENT
    expect(budgetStanding(open, open, { xof: 1_000, donorMinor: 100 }, { xof: 1_000, donorMinor: 100 }, rules, 'GBP').state).toBe(
      'within',
    )
  })

  test('the base of the rule decides, not the budget in force: steps within the tolerance add up', () => {
    // The line was raised from 3 500 000 to 3 750 000 within the tolerance: 10 % of the base is 350 000, of which 250 000 are used.
    const base = { ...line, budgetXof: 3_500_000, budgetMinor: 454_545, availableXof: -312_250, availableMinor: -36_211 }
    const judged = (xof: number) =>
      budgetStanding(line, base, { xof, donorMinor: 0 }, { xof, donorMinor: 0 }, DEFAULT_VIREMENT, 'GBP')
    expect([judged(37_750).state, judged(37_751).state]).toEqual(['tolerance', 'approval'])
  })
})
