import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseSample } from '../../domain/partner-reports/choose-sample.ts'
import { decideLine, type LineDecision } from '../../domain/partner-reports/decide-line.ts'
import type { DecisionParts } from '../../domain/partner-reports/report-line.ts'
import { reportTotals } from '../../domain/partner-reports/report-totals.ts'

const amount = fc.integer({ min: -2_000_000, max: 5_000_000 })
const decision: fc.Arbitrary<LineDecision> = fc.record({
  decision: fc.constantFrom('accept', 'query', 'disallow'),
  amount: fc.option(fc.integer({ min: -10, max: 6_000_000 }), { nil: null }),
  code: fc.constantFrom('GFT', 'SUP', 'NONE', null),
  comment: fc.constantFrom('', 'dit'),
  dueOn: fc.constant(null),
})
const place = () => ({ kind: 'field', path: 'decision' }) as const

test('submitted = accepted + disallowed + queried + open, after any sequence of decisions', () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.array(decision, { minLength: 1, maxLength: 3 })), { maxLength: 40 })
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), steps, (amounts, sequence) => {
      const lines = amounts.map((each): { amount: number; standing: DecisionParts | null } => ({ amount: each, standing: null }))
      for (const [at, decisions] of sequence) {
        const line = lines[at % lines.length]
        const decided = line && decideLine(line.amount, decisions, place)
        if (line && decided?.ok) line.standing = decided.value
        const { submitted, accepted, disallowed, queried, open } = reportTotals(lines)
        expect(accepted + disallowed + queried + open).toBe(submitted)
      }
    }),
  )
})

test('a sample reaches its share, holds every flagged line, and is the same for the same seed', () => {
  const items = fc.array(fc.record({ amount, flagged: fc.boolean() }), { maxLength: 40 })
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (lines, percent, seed) => {
      const share = { numerator: BigInt(percent), denominator: 1n }
      const chosen = chooseSample(lines, share, seed)
      expect(chooseSample(lines, share, seed)).toEqual(chosen)
      const size = (taken: boolean[]) => lines.reduce((sum, line, index) => (taken[index] ? sum + Math.abs(line.amount) : sum), 0)
      expect(size(chosen) * 100).toBeGreaterThanOrEqual(size(lines.map(() => true)) * percent)
      expect(lines.every(({ flagged }, index) => !flagged || chosen[index])).toBe(true)
    }),
  )
})
