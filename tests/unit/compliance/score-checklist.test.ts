import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChecklistAnswer,
  type ChecklistTemplate,
  readChecklistAnswer,
} from '../../../domain/compliance/checklist-template.ts'
import { compareRates, ratingOf, scoreChecklist } from '../../../domain/compliance/score-checklist.ts'
import { CHECKLIST_TEMPLATES } from '../../../service/compliance/templates.ts'
import { rateToText } from '../../../shared/money/rate.ts'

const named = (code: string): ChecklistTemplate => {
  const found = CHECKLIST_TEMPLATES.find(({ template }) => template === code)
  if (!found) throw new Error(`no template ${code}`)
  return found
}
const t4 = named('T4')
const graded = (value: number): ChecklistAnswer => ({ kind: 'graded', value })
const NA: ChecklistAnswer = { kind: 'notApplicable' }
const items = (template: ChecklistTemplate) => template.sections.flatMap((section) => section.items)
const answered = (template: ChecklistTemplate, value: number, more: Record<number, ChecklistAnswer> = {}) =>
  new Map(items(template).map(({ number }) => [number, more[number] ?? graded(value)] as const))

describe('the bundled templates', () => {
  test('T1 has 25 items, T3 20, T4 22, T5 23, numbered from one without a gap', () => {
    const counts = Object.fromEntries(CHECKLIST_TEMPLATES.map((template) => [template.template, items(template).length]))
    expect(counts).toEqual({ T1: 25, T3: 20, T4: 22, T5: 23 })
    for (const template of CHECKLIST_TEMPLATES)
      expect(items(template).map(({ number }) => number)).toEqual(items(template).map((_, index) => index + 1))
  })
  test('T4 blocks on registration, duties, screening, dependency, bank account and its two decisions', () => {
    expect(
      items(t4)
        .filter(({ blocking }) => blocking)
        .map(({ number }) => number),
    ).toEqual([1, 5, 7, 14, 16, 21, 22])
  })
})

describe('T4', () => {
  const decided = { 21: graded(100), 22: graded(100) }
  test('the mean of each pillar, and of the pillars for the whole; the two decisions are out of it', () => {
    const score = scoreChecklist(t4, answered(t4, 3, { 1: graded(4), 8: graded(2), ...decided }))
    expect(score.sections.map((section) => section.score && rateToText(section.score, 2))).toEqual([
      '3.14',
      '2.75',
      '3.00',
      '3.00',
      null,
    ])
    // (22/7 + 11/4 + 3 + 3) ÷ 4, where the mean of the twenty items would be 3.00 and a low risk.
    expect(score.total.score && rateToText(score.total.score, 4)).toBe('2.9732')
    expect(score.total).toMatchObject({ answered: 22, notApplicable: 0, blocking: 0 })
    expect(ratingOf(t4, score)).toBe('MEDIUM')
  })
  test('a pillar in which nothing applies is out of the mean of the pillars', () => {
    const none = { 18: NA, 19: NA, 20: NA }
    const score = scoreChecklist(
      t4,
      answered(t4, 2, { 8: graded(4), 9: graded(4), 10: graded(4), 11: graded(4), ...none, ...decided }),
    )
    // (2 + 4 + 2) ÷ 3.
    expect(score.total.score && rateToText(score.total.score, 2)).toBe('2.67')
  })
  test('a blocking item at one caps the whole and makes a high risk; at two it does not', () => {
    const bad = scoreChecklist(t4, answered(t4, 4, { 7: graded(1), ...decided }))
    expect(bad.capped).toBe(true)
    expect(bad.total.score && rateToText(bad.total.score, 2)).toBe('1.00')
    expect(ratingOf(t4, bad)).toBe('HIGH')
    expect(scoreChecklist(t4, answered(t4, 4, { 7: graded(2), ...decided })).capped).toBe(false)
  })
  test('what is not answered is named and out of the denominator', () => {
    const score = scoreChecklist(t4, new Map([[2, graded(3)]]))
    expect(score.unanswered).toHaveLength(21)
    expect(score.total.score && rateToText(score.total.score, 2)).toBe('3.00')
  })
})

test('answers are read in either language; in T1 the letter N is not applicable, elsewhere it is no', () => {
  expect(readChecklistAnswer('Oui', 'YES_NO')).toEqual(graded(100))
  expect(readChecklistAnswer('n', 'YES_NO')).toEqual(graded(0))
  expect(readChecklistAnswer('N', 'VAN')).toEqual(NA)
  expect(readChecklistAnswer('NA', '0_4')).toEqual(NA)
  expect(readChecklistAnswer('5', '0_4')).toBeUndefined()
  expect(readChecklistAnswer('2', '5410')).toBeUndefined()
  expect(readChecklistAnswer('peut-être', 'YES_NO')).toBeUndefined()
})

const scorings: readonly ChecklistTemplate['scoring'][] = ['mean', 'weighted', 'pillar-mean', 'pillar-minimum']
const runs = fc.record({
  scoring: fc.constantFrom(...scorings),
  values: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: 'NA' as const }), { minLength: 20, maxLength: 20 }),
})
const answersOf = (values: readonly (number | 'NA')[]) =>
  new Map(values.map((value, index) => [index + 1, value === 'NA' ? NA : graded(value)] as const))

test('an item that turns out not to apply never lowers the score below what the others have; a failing blocking item caps it', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 20 }), ({ scoring, values }, number) => {
      const template = { ...t4, scoring, mostNotApplicable: '100' }
      const all = answersOf(values)
      const without = new Map([...all].filter(([key]) => key !== number))
      const unapplied = scoreChecklist(template, new Map([...without, [number, NA] as const])).total.score
      const absent = scoreChecklist(template, without).total.score
      expect(unapplied === null ? absent : absent && compareRates(unapplied, absent)).toEqual(unapplied === null ? null : 0)
      const score = scoreChecklist(template, all)
      if (score.total.blocking > 0 && score.total.score)
        expect(compareRates(score.total.score, { numerator: 1n, denominator: 1n })).toBeLessThanOrEqual(0)
    }),
  )
})
