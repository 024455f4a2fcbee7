import { addRatios, decimalFromText, divideRatio, multiplyRatios } from '../../shared/money/decimal.ts'
import type { Rate } from '../../shared/money/rate.ts'
import {
  type ChecklistAnswer,
  type ChecklistItem,
  type ChecklistTemplate,
  failsBlocking,
  type SectionScore,
} from './checklist-template.ts'

export interface ChecklistScore {
  readonly sections: readonly SectionScore[]
  readonly total: SectionScore
  /** True when a failing blocking item lowered the total. */
  readonly capped: boolean
  /** Items that apply and have no answer yet. */
  readonly unanswered: readonly number[]
}

const ZERO: Rate = { numerator: 0n, denominator: 1n }
const ONE: Rate = { numerator: 1n, denominator: 1n }

/**
 * Scores a run (spec 05 §3.1). What does not apply is out of the denominator, so it never lowers a score; what is not answered yet is out of it too and
 * keeps the run from being signed. While a blocking item fails the whole is worth no more than the template's cap.
 */
export function scoreChecklist(template: ChecklistTemplate, answers: ReadonlyMap<number, ChecklistAnswer>): ChecklistScore {
  const sections = template.sections.map(({ code, items }) => scoreItems(template, code, items, answers))
  const all = template.sections.flatMap(({ items }) => items)
  const whole = scoreItems(template, 'TOTAL', all, answers)
  const weakest = sections.flatMap(({ score }) => (score ? [score] : [])).sort(compareRates)[0] ?? null
  const score = template.scoring === 'pillar-minimum' ? weakest : whole.score
  const cap = decimalFromText(template.blockingCap)
  const capped = whole.blocking > 0 && score !== null && cap !== undefined && compareRates(score, cap) > 0
  return {
    sections,
    total: { ...whole, score: capped && cap ? cap : score },
    capped,
    unanswered: all.flatMap(({ number }) => (answers.has(number) ? [] : [number])),
  }
}

function scoreItems(
  template: ChecklistTemplate,
  code: string,
  items: readonly ChecklistItem[],
  answers: ReadonlyMap<number, ChecklistAnswer>,
): SectionScore {
  let sum = ZERO
  let weights = ZERO
  let [answered, notApplicable, blocking] = [0, 0, 0]
  for (const item of items) {
    const answer = answers.get(item.number)
    if (!answer) continue
    if (answer.kind === 'notApplicable') {
      notApplicable++
      continue
    }
    answered++
    if (failsBlocking(template, item, answer)) blocking++
    if (item.scored === false) continue
    const weight = template.scoring === 'weighted' ? (decimalFromText(item.weight ?? '1') ?? ONE) : ONE
    sum = addRatios(sum, multiplyRatios(weight, { numerator: BigInt(answer.value), denominator: 1n }))
    weights = addRatios(weights, weight)
  }
  const isEmpty = weights.numerator === 0n
  const score = isEmpty ? null : template.scoring === 'points' ? sum : divideRatio(sum, weights)
  return { code, score, answered, notApplicable, blocking }
}

/** Negative, zero or positive, as the first is less than, equal to or more than the second. */
export function compareRates(one: Rate, other: Rate): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The rating of a total: the first whose threshold it reaches, and at best HIGH risk while a blocking item fails (spec 05 §3.5). */
export function ratingOf(template: ChecklistTemplate, { total, sections }: ChecklistScore): string | null {
  const { score } = total
  if (!score || !template.ratings) return null
  const reached = template.ratings.find(({ from }) => compareRates(score, decimalFromText(from) ?? ZERO) >= 0)
  const isBlocked = sections.some(({ blocking }) => blocking > 0)
  return isBlocked ? 'HIGH' : (reached?.rating ?? null)
}
