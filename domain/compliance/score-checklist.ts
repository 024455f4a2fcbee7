import { addRatios, decimalFromText, divideRatio, multiplyRatios } from '../../shared/money/decimal.ts'
import type { Rate } from '../../shared/money/rate.ts'
import {
  type ChecklistAnswer,
  type ChecklistItem,
  type ChecklistTemplate,
  failsBlocking,
  itemsOf,
  type SectionScore,
} from './checklist-template.ts'
import { compareRates } from './compare-rates.ts'
import { NO_FACTS, type RunFacts } from './condition-holds.ts'
import { inapplicableItems } from './inapplicable-items.ts'
import { isScored, pointsOf, rangeOf } from './item-points.ts'
import { type NotApplicableShare, shareOfNotApplicable } from './share-of-not-applicable.ts'

export { compareRates } from './compare-rates.ts'

export interface ChecklistScore {
  readonly sections: readonly SectionScore[]
  readonly total: SectionScore
  /** True when a failing blocking item, or too many N/A, lowered the total. */
  readonly capped: boolean
  readonly share: NotApplicableShare
  /** Items that apply and have no answer yet. */
  readonly unanswered: readonly number[]
  /** Items that do not apply by themselves, whatever was answered. */
  readonly inapplicable: ReadonlySet<number>
}

const ZERO: Rate = { numerator: 0n, denominator: 1n }
const ONE: Rate = { numerator: 1n, denominator: 1n }
const NOT_APPLICABLE: ChecklistAnswer = { kind: 'notApplicable' }

/**
 * Scores a run (spec 05 §3.1). What does not apply is out of the denominator, so it never lowers a score; what is not answered yet is out of it too and
 * keeps the run from being signed. Points are carried to all the items that count, so that thresholds on a sum stay fair to a run with items that do not
 * apply. The whole is worth no more than the template's cap (no less, where points measure risk) while a blocking item fails, or while more of it is
 * N/A than the template allows. `facts.withoutSubject` are the items that the books show to have none.
 */
export function scoreChecklist(
  template: ChecklistTemplate,
  given: ReadonlyMap<number, ChecklistAnswer>,
  facts: RunFacts = NO_FACTS,
): ChecklistScore {
  const inapplicable = inapplicableItems(template, given, facts)
  const answers = new Map([...given, ...[...inapplicable].map((number) => [number, NOT_APPLICABLE] as const)])
  const sections = template.sections.map(({ code, items }) => scoreItems(template, code, items, answers))
  const all = itemsOf(template)
  const whole = scoreItems(template, 'TOTAL', all, answers)
  const direction = template.lowerIsBetter ? -1 : 1
  const score = totalScore(template, sections, whole)
  const books = [...(facts.withoutSubject ?? [])].filter((number) => answers.get(number)?.kind === 'notApplicable')
  const share = shareOfNotApplicable(template, answers, new Set([...inapplicable, ...books]))
  const cap = decimalFromText(template.blockingCap)
  const isHeld = whole.blocking > 0 || share.isOver
  const capped = isHeld && score !== null && cap !== undefined && direction * compareRates(score, cap) > 0
  return {
    sections,
    total: { ...whole, score: capped && cap ? cap : score },
    capped,
    share,
    unanswered: all.flatMap(({ number, required }) => (answers.has(number) || required === false ? [] : [number])),
    inapplicable,
  }
}

/** The whole by the template's scoring: that of the items, or the mean or the weakest of the sections in which something counts. */
function totalScore(template: ChecklistTemplate, sections: readonly SectionScore[], whole: SectionScore): Rate | null {
  const scores = sections.flatMap(({ score }) => (score ? [score] : []))
  const direction = template.lowerIsBetter ? -1 : 1
  if (template.scoring === 'pillar-minimum') return scores.sort((one, other) => direction * compareRates(one, other))[0] ?? null
  if (template.scoring !== 'pillar-mean') return whole.score
  const count = { numerator: BigInt(scores.length), denominator: 1n }
  return scores.length === 0 ? null : divideRatio(scores.reduce(addRatios, ZERO), count)
}

function scoreItems(
  template: ChecklistTemplate,
  code: string,
  items: readonly ChecklistItem[],
  answers: ReadonlyMap<number, ChecklistAnswer>,
): SectionScore {
  let [sum, weights, attained, attainable] = [ZERO, ZERO, ZERO, ZERO]
  let [answered, notApplicable, blocking] = [0, 0, 0]
  for (const item of items) {
    const most = rangeOf(template, item)?.most ?? ZERO
    attainable = addRatios(attainable, most)
    const answer = answers.get(item.number)
    if (!answer) continue
    if (answer.kind === 'notApplicable') {
      notApplicable++
      continue
    }
    answered++
    if (failsBlocking(template, item, answer)) blocking++
    if (answer.kind !== 'graded' || !isScored(template, item)) continue
    const weight = template.scoring === 'weighted' ? (decimalFromText(item.weight ?? '1') ?? ONE) : ONE
    sum = addRatios(sum, multiplyRatios(weight, pointsOf(template, item, answer.value)))
    weights = addRatios(weights, weight)
    attained = addRatios(attained, most)
  }
  const score = weights.numerator === 0n ? null : divideRatio(sum, weights)
  return {
    code,
    score: score && template.scoring === 'points' ? carried(sum, attained, attainable) : score,
    answered,
    notApplicable,
    blocking,
  }
}

/** Points of the items that apply, carried in proportion to all the items that count; exact where every item applies. */
const carried = (sum: Rate, attained: Rate, attainable: Rate): Rate =>
  attained.numerator === 0n ? sum : divideRatio(multiplyRatios(sum, attainable), attained)

/** True for a whole run in which no blocking item fails and no more is N/A than the template allows (spec 05 §3.1). */
export const isPassed = ({ total, share, unanswered }: ChecklistScore): boolean =>
  unanswered.length === 0 && total.blocking === 0 && !share.isOver

/** The rating of a total: the first whose threshold it reaches, and at best HIGH risk while a blocking item fails or too much is N/A (spec 05 §3.5). */
export function ratingOf(template: ChecklistTemplate, { total, sections, share }: ChecklistScore): string | null {
  const { score } = total
  if (!score || !template.ratings) return null
  const reached = template.ratings.find(({ from }) => compareRates(score, decimalFromText(from) ?? ZERO) >= 0)
  const isHeld = share.isOver || sections.some(({ blocking }) => blocking > 0)
  return isHeld && template.ratings.some(({ rating }) => rating === 'HIGH') ? 'HIGH' : (reached?.rating ?? null)
}
