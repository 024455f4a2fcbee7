import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideFinding } from '../../domain/audit/findings/decide-finding.ts'
import type { Finding } from '../../domain/audit/findings/finding.ts'
import { lineSplit, questionedTotals } from '../../domain/audit/findings/finding-amounts.ts'
import type { LineFact } from '../../domain/audit/findings/line-fact.ts'
import { type FindingDraft, raiseFinding } from '../../domain/audit/findings/save-finding.ts'

const LINE_COUNT = 3
const lineXofs = fc.array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: LINE_COUNT, maxLength: LINE_COUNT })
const amounts = fc.array(fc.integer({ min: -5, max: 100_000_000 }), { minLength: LINE_COUNT, maxLength: LINE_COUNT })
const minors = fc.array(fc.option(fc.integer({ min: 0, max: 12_000_000 })), { minLength: LINE_COUNT, maxLength: LINE_COUNT })
/** Permille of what is questioned, so that most decisions hold and some do not. */
const decisions = fc.array(
  fc.record({
    line: fc.integer({ min: 1, max: LINE_COUNT }),
    sustained: fc.integer({ min: -20, max: 1_100 }),
    cleared: fc.integer({ min: -20, max: 1_100 }),
  }),
  { maxLength: 12 },
)

let drawn = 0
const DESK = { actor: 'Awa', now: '2020-04-01T09:00:00.000Z', alone: false, newId: () => `id-${drawn++}` }

const draftOf = (claims: FindingDraft['lines']): FindingDraft => ({
  date: '2020-03-31',
  entity: 'AMSS',
  grant: null,
  kind: 'finance',
  title: 'Titre',
  criteria: 'Critère',
  condition: 'Condition',
  cause: '',
  effect: '',
  classification: 'ineligible',
  risk: 'low',
  recommendation: 'Recommandation',
  evidence: '',
  test: null,
  lines: claims,
})

/** The finding where the books take it: only when every amount is between nothing and what the line has left. */
function raised(xofs: readonly number[], worth: readonly (number | null)[], asked: readonly number[], takenXof: number) {
  const facts = new Map(
    xofs.map((lineXof, index): [number, LineFact] => [
      index + 1,
      {
        voucher: 'V',
        lineNumber: index + 1,
        date: '2020-03-01',
        label: 'L',
        grant: 'PECIC',
        budgetLine: 'A1',
        lineXof,
        lineMinor: worth[index] ?? null,
        currency: 'GBP',
        takenXof: Math.min(lineXof, takenXof),
      },
    ]),
  )
  const books = {
    entities: new Set(['AMSS']),
    grants: new Set(['PECIC']),
    findLine: (_: string, line: number) => facts.get(line),
  }
  const claims = asked.map((questionedXof, index) => ({ voucher: 'V', lineNumber: index + 1, questionedXof }))
  return raiseFinding(draftOf(claims), books, DESK, 'C-01')
}

function expectWhole(finding: Finding): void {
  for (const line of finding.lines) {
    const { xof, minor } = lineSplit(finding, line)
    expect(xof.questioned).toBe(line.questionedXof)
    for (const split of minor === null ? [xof] : [xof, minor]) {
      expect(split.sustained + split.cleared + split.open).toBe(split.questioned)
      expect(Math.min(split.sustained, split.cleared, split.open)).toBeGreaterThanOrEqual(0)
    }
    // When all is decided, nothing is left open in either currency.
    if (xof.open === 0 && minor !== null && xof.questioned > 0) expect(minor.open).toBe(0)
  }
  const { xof, donor, unconvertedXof } = questionedTotals([finding])
  for (const split of [xof, ...donor.values()]) expect(split.sustained + split.cleared + split.open).toBe(split.questioned)
  const blank = finding.lines.filter(({ questionedMinor }) => questionedMinor === null)
  expect(unconvertedXof).toBe(blank.reduce((sum, { questionedXof }) => sum + questionedXof, 0))
}

test('questioned is what is sustained, cleared and open, after any decisions; a finding never questions more than its lines', () => {
  fc.assert(
    fc.property(
      lineXofs,
      minors,
      amounts,
      fc.integer({ min: 0, max: 1_000_000 }),
      decisions,
      (xofs, worth, asked, taken, steps) => {
        const made = raised(xofs, worth, asked, taken)
        const fits = asked.every((xof, at) => xof >= 0 && xof <= (xofs[at] ?? 0) - Math.min(xofs[at] ?? 0, taken))
        expect(made.ok).toBe(fits)
        const wanted = xofs.map((xof, at) => Math.min(Math.max(0, asked[at] ?? 0), xof))
        const whole = made.ok ? made : raised(xofs, worth, wanted, 0)
        if (!whole.ok) throw new Error('refused')
        let finding = whole.value
        for (const line of finding.lines) expect(line.questionedMinor ?? 0).toBeLessThanOrEqual(worth[line.lineNumber - 1] ?? 0)
        expectWhole(finding)
        for (const { line, sustained, cleared } of steps) {
          const questioned = finding.lines[line - 1]?.questionedXof ?? 0
          const sustainedXof = Math.trunc((questioned * sustained) / 1_000)
          const clearedXof = Math.trunc((questioned * cleared) / 1_000)
          const request = { voucher: 'V', lineNumber: line, sustainedXof, clearedXof, reason: 'Vu' }
          const decided = decideFinding(finding, request, DESK)
          expect(decided.ok).toBe(sustainedXof >= 0 && clearedXof >= 0 && sustainedXof + clearedXof <= questioned)
          if (decided.ok) finding = decided.value
          expectWhole(finding)
        }
      },
    ),
  )
})
