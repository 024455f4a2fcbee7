import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChecklistAnswer,
  type ChecklistItem,
  type ChecklistTemplate,
  itemsOf,
  scaleOf,
} from '../../../domain/compliance/checklist-template.ts'
import { compareRates } from '../../../domain/compliance/compare-rates.ts'
import { isScored } from '../../../domain/compliance/item-points.ts'
import { gradesOf, readChecklistAnswer } from '../../../domain/compliance/read-answer.ts'
import { ratingOf, scoreChecklist } from '../../../domain/compliance/score-checklist.ts'
import { scoreRange } from '../../../domain/compliance/score-range.ts'
import { decimalFromText } from '../../../shared/money/decimal.ts'
import { rateToText } from '../../../shared/money/rate.ts'
import { generatedTemplate } from './generated-template.ts'

const base = {
  template: 'X',
  version: 1,
  source: '',
  name: { fr: 'X', en: 'X' },
  subject: 'partner',
  blockingCap: '0',
  mostNotApplicable: '100',
} as const
const item = (number: number, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  number,
  blocking: false,
  fr: 'x',
  en: 'x',
  ...more,
})
const section = (code: string, ...items: readonly ChecklistItem[]) => ({ code, fr: code, en: code, items })
const scored = (template: ChecklistTemplate, words: Readonly<Record<number, string>>) => {
  const answers = new Map(
    itemsOf(template).flatMap((each) => {
      const answer = readChecklistAnswer(words[each.number] ?? '', scaleOf(template, each))
      return answer ? [[each.number, answer] as const] : []
    }),
  )
  return scoreChecklist(template, answers)
}
const shown = (template: ChecklistTemplate, words: Readonly<Record<number, string>>) => {
  const score = scored(template, words)
  return { total: score.total.score && rateToText(score.total.score, 2), rating: ratingOf(template, score), capped: score.capped }
}

describe('scoring of fixed runs, computed by hand', () => {
  test('weighted: (4×3 + 1×1 + 2×2) ÷ 6, and without the one that does not apply (12 + 4) ÷ 5', () => {
    const template: ChecklistTemplate = {
      ...base,
      scale: '0_4',
      scoring: 'weighted',
      sections: [section('a', item(1, { weight: '3' }), item(2), item(3, { weight: '2' }))],
    }
    expect(shown(template, { 1: '4', 2: '1', 3: '2' }).total).toBe('2.83')
    expect(shown(template, { 1: '4', 2: 'NA', 3: '2' }).total).toBe('3.20')
  })
  test('pillar minimum: the means are 3 and 1.5, so the whole is 1.5', () => {
    const template: ChecklistTemplate = {
      ...base,
      scale: '0_4',
      scoring: 'pillar-minimum',
      sections: [section('a', item(1), item(2)), section('b', item(3), item(4))],
    }
    expect(shown(template, { 1: '4', 2: '2', 3: '1', 4: '2' }).total).toBe('1.50')
    expect(shown(template, { 1: '4', 2: '2', 3: 'NA', 4: 'NA' }).total).toBe('3.00')
  })
  /** Mango's short version: fifteen statements, 75 points; 60 low risk, 45 medium, below high (spec 05 §3.1). */
  const mango: ChecklistTemplate = {
    ...base,
    scale: '5410',
    scoring: 'points',
    ratings: [
      { from: '60', rating: 'LOW' },
      { from: '45', rating: 'MEDIUM' },
      { from: '0', rating: 'HIGH' },
    ],
    sections: [section('a', ...Array.from({ length: 15 }, (_, index) => item(index + 1)))],
  }
  const all = (answer: string, more: Readonly<Record<number, string>> = {}) => ({
    ...Object.fromEntries(Array.from({ length: 15 }, (_, index) => [index + 1, answer])),
    ...more,
  })
  test('points: 15 × 4 = 60 is low, one point less medium, 44 high; an item that does not apply is carried, not lost', () => {
    expect(shown(mango, all('4'))).toMatchObject({ total: '60.00', rating: 'LOW' })
    expect(shown(mango, all('4', { 1: '5', 2: '1', 3: '5' }))).toMatchObject({ total: '59.00', rating: 'MEDIUM' })
    expect(shown(mango, all('4', { 1: '0', 2: '0', 3: '0', 4: '0' }))).toMatchObject({ total: '44.00', rating: 'HIGH' })
    expect(shown(mango, all('4', { 15: 'NA' }))).toMatchObject({ total: '60.00', rating: 'LOW' })
  })
  /** HACT: points of the answers ÷ questions that apply, key questions doubled where it is bad: (1 + 3 + 8) ÷ 3 = 4. */
  const hact: ChecklistTemplate = {
    ...base,
    scale: 'RISK',
    scoring: 'mean',
    lowerIsBetter: true,
    blockingCap: '3',
    blockingAtMost: 1,
    points: [
      { answer: 'L', ordinary: '1', key: '1' },
      { answer: 'M', ordinary: '2', key: '2' },
      { answer: 'S', ordinary: '3', key: '6' },
      { answer: 'H', ordinary: '4', key: '8' },
    ],
    sections: [section('a', item(1), item(2), item(3, { key: true }), item(4, { blocking: true }))],
  }
  test('a table of points: key questions 1, 2, 6, 8, out of those that apply; a blocking high risk raises the whole to its cap', () => {
    expect(shown(hact, { 1: 'L', 2: 'S', 3: 'H', 4: 'NA' })).toMatchObject({ total: '4.00', capped: false })
    expect(shown(hact, { 1: 'L', 2: 'L', 3: 'L', 4: 'H' })).toMatchObject({ total: '3.00', capped: true })
    expect(shown(hact, { 1: 'L', 2: 'L', 3: 'L', 4: 'M' })).toMatchObject({ total: '1.25', capped: false })
  })
  test('dates, amounts and texts are out of the score; one that is needed is not answered, one that is not may stay blank', () => {
    const template: ChecklistTemplate = {
      ...base,
      scale: 'YES_NO',
      scoring: 'mean',
      sections: [
        section(
          'a',
          item(1),
          item(2, { scale: 'DATE' }),
          item(3, { scale: 'AMOUNT', required: false }),
          item(4, { scale: 'TEXT' }),
        ),
      ],
    }
    const score = scored(template, { 1: 'oui', 2: '2020-02-30', 3: '', 4: 'récépissé 12' })
    expect(score.total).toMatchObject({ score: { numerator: 100n, denominator: 1n }, answered: 2 })
    expect(score.unanswered).toEqual([2])
  })
  test('an item whose condition is false is out by itself, whatever was answered, and so is what hangs on it', () => {
    const template: ChecklistTemplate = {
      ...base,
      scale: 'YES_NO',
      scoring: 'mean',
      sections: [section('a', item(1), item(2, { appliesIf: 'item 1 = no' }), item(3, { appliesIf: 'item 2 = no' }))],
    }
    const score = scored(template, { 1: 'yes', 2: 'no', 3: 'no' })
    expect([...score.inapplicable]).toEqual([2, 3])
    expect(score.total).toMatchObject({ score: { numerator: 100n, denominator: 1n }, answered: 1, notApplicable: 2 })
    expect(scored(template, {}).unanswered).toEqual([1, 2, 3])
  })
})

const NA: ChecklistAnswer = { kind: 'notApplicable' }
/** A template of any scoring with no conditions, and a run of it with something to score. */
const runOf = generatedTemplate.chain((generated) => {
  const template: ChecklistTemplate = {
    ...generated,
    mostNotApplicable: '100',
    sections: generated.sections.map((each) => ({
      ...each,
      items: each.items.map(({ appliesIf: _if, appliesTo: _to, ...content }) => content),
    })),
  }
  return fc.record({
    template: fc.constant(template),
    picks: fc.array(fc.nat(99), { minLength: itemsOf(template).length, maxLength: itemsOf(template).length }),
    chosen: fc.nat(itemsOf(template).length - 1),
  })
})
const answersOf = (template: ChecklistTemplate, picks: readonly number[]) =>
  new Map<number, ChecklistAnswer>(
    itemsOf(template).map((each, index) => {
      const grades = gradesOf(scaleOf(template, each))
      const pick = picks[index] ?? 0
      const value = grades[pick % (grades.length || 1)]
      return [
        each.number,
        pick > 80 ? NA : value === undefined ? { kind: 'given', text: 'x' } : { kind: 'graded', value },
      ] as const
    }),
  )

test('for every scoring, an item that does not apply leaves what the others make', () => {
  fc.assert(
    fc.property(runOf, ({ template, picks, chosen }) => {
      const answers = answersOf(template, picks)
      const number = chosen + 1
      const without = new Map([...answers].filter(([key]) => key !== number))
      const unapplied = scoreChecklist(template, new Map([...without, [number, NA] as const]))
      const absent = scoreChecklist(template, without)
      expect(unapplied.total.score).toEqual(absent.total.score)
      expect(unapplied.total.blocking).toBe(absent.total.blocking)
    }),
  )
})

test('for every scoring without a table of points, saying that an item does not apply is never worse than its worst answer', () => {
  fc.assert(
    fc.property(runOf, ({ template: generated, picks, chosen }) => {
      const sections = generated.sections.map((each) => ({
        ...each,
        items: each.items.map((content) => ({
          ...content,
          scale: scaleOf(generated, content) === 'RISK' ? ('0_4' as const) : content.scale,
        })),
      }))
      const scale = generated.scale === 'RISK' ? '0_4' : generated.scale
      const template: ChecklistTemplate = { ...generated, scale, sections, points: undefined, lowerIsBetter: undefined }
      const each = itemsOf(template)[chosen]
      if (!each || !isScored(template, each)) return
      const answers = answersOf(template, picks)
      const worst = scoreChecklist(template, new Map([...answers, [each.number, { kind: 'graded', value: 0 }] as const])).total
        .score
      const unapplied = scoreChecklist(template, new Map([...answers, [each.number, NA] as const])).total.score
      if (unapplied && worst) expect(compareRates(unapplied, worst)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('for every scoring, a failing blocking item caps the whole, from below where points measure risk', () => {
  fc.assert(
    fc.property(runOf, ({ template, picks }) => {
      const { total } = scoreChecklist(template, answersOf(template, picks))
      const cap = decimalFromText(template.blockingCap)
      if (total.blocking === 0 || !total.score || !cap) return
      const order = compareRates(total.score, cap)
      if (template.lowerIsBetter) expect(order).toBeGreaterThanOrEqual(0)
      else expect(order).toBeLessThanOrEqual(0)
    }),
  )
})

test('a score of a whole run stays within the range that the editor shows, unless a blocking item fails', () => {
  fc.assert(
    fc.property(runOf, ({ template, picks }) => {
      const { total } = scoreChecklist(
        template,
        answersOf(
          template,
          picks.map((pick) => pick % 80),
        ),
      )
      const range = scoreRange(template, itemsOf(template))
      if (total.blocking > 0 || !total.score || !range) return
      expect(compareRates(total.score, range.least)).toBeGreaterThanOrEqual(0)
      expect(compareRates(total.score, range.most)).toBeLessThanOrEqual(0)
    }),
  )
})
