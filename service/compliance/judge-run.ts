import type { ChecklistVerdict } from '../../db/queries/checklists.ts'
import {
  type ChecklistAnswer,
  type ChecklistTemplate,
  codeOf,
  itemsOf,
  type SectionScore,
  scaleOf,
} from '../../domain/compliance/checklist-template.ts'
import { NO_FACTS, type RunFacts } from '../../domain/compliance/condition-holds.ts'
import { wantsEvidence } from '../../domain/compliance/item-points.ts'
import { contradictedItems } from '../../domain/compliance/kept-answers.ts'
import { notApplicableItems } from '../../domain/compliance/not-applicable-items.ts'
import { readChecklistAnswer } from '../../domain/compliance/read-answer.ts'
import { type ChecklistScore, isPassed, ratingOf, scoreChecklist } from '../../domain/compliance/score-checklist.ts'
import type { ChecklistAnswerInput, ChecklistScoreView } from '../../shared/contract/compliance.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

export interface JudgedRun {
  readonly score: ChecklistScore
  readonly answers: ReadonlyMap<number, ChecklistAnswer>
  /** Codes of the items whose good answer lacks the evidence that the template asks for. */
  readonly withoutEvidence: readonly string[]
  /** Blocking items that may be answered N/A, as the answers stand. */
  readonly mayBeNotApplicable: ReadonlySet<number>
  /** Blocking items that people answered N/A: where the template does not allow it, and where it does and a second person is wanted. */
  readonly forbidden: readonly number[]
  readonly secondPerson: readonly number[]
  /** Items of which the books say something else. */
  readonly contradicted: readonly number[]
}

/** An answer to be judged: where it stands in a file, and what the books say of its item. */
export type AnswerToJudge = ChecklistAnswerInput & { readonly place?: Place | undefined; readonly books?: string | undefined }

/** Reads and scores the answers of a run; `facts` let items fall away by themselves. Refused, all at once: an item that the template does not have, one answered twice, an answer out of its scale. */
export function judgeRun(
  template: ChecklistTemplate,
  inputs: readonly AnswerToJudge[],
  facts: RunFacts = NO_FACTS,
): Result<JudgedRun> {
  const items = new Map(itemsOf(template).map((item) => [item.number, item] as const))
  const faults: Fault[] = []
  const answers = new Map<number, ChecklistAnswer>()
  const evident = new Set<number>()
  for (const { item: number, answer: text, evidence, place } of inputs) {
    if (evidence.trim() !== '') evident.add(number)
    const item = items.get(number)
    if (!item) {
      faults.push(fault('CHECKLIST_ITEM', place, { item: number }))
      continue
    }
    const answer = readChecklistAnswer(text, scaleOf(template, item))
    if (!answer) faults.push(fault('CHECKLIST_ANSWER', place, { item: codeOf(item), answer: text }))
    else if (answers.has(number)) faults.push(fault('CHECKLIST_TWICE', place, { item: codeOf(item) }))
    else answers.set(number, answer)
  }
  if (faults.length > 0) return failure(...faults)
  const books = inputs.map(({ item, answer, books: said = '' }) => ({ item, answer, books: said }))
  const withoutSubject = withoutSubjectOf(template, books)
  const score = scoreChecklist(template, answers, { ...facts, withoutSubject })
  const withoutEvidence = itemsOf(template).flatMap((item) => {
    const answer = score.inapplicable.has(item.number) ? undefined : answers.get(item.number)
    return answer && wantsEvidence(template, item, answer) && !evident.has(item.number) ? [codeOf(item)] : []
  })
  const mayBeNotApplicable = notApplicableItems(template, answers, facts)
  const waved = itemsOf(template).flatMap(({ number, blocking }) => {
    const isWaved = blocking && answers.get(number)?.kind === 'notApplicable'
    return isWaved && !score.inapplicable.has(number) && !withoutSubject.has(number) ? [number] : []
  })
  return success({
    score,
    answers,
    withoutEvidence,
    mayBeNotApplicable,
    forbidden: waved.filter((number) => !mayBeNotApplicable.has(number)),
    secondPerson: waved.filter((number) => mayBeNotApplicable.has(number)),
    contradicted: contradictedItems(template, books, score.inapplicable),
  })
}

/** Items that the books show to have no subject. */
function withoutSubjectOf(
  template: ChecklistTemplate,
  books: readonly { readonly item: number; readonly books: string }[],
): ReadonlySet<number> {
  const scales = new Map(itemsOf(template).map((item) => [item.number, scaleOf(template, item)]))
  return new Set(
    books.flatMap(({ item, books: said }) => {
      const scale = scales.get(item)
      return scale && readChecklistAnswer(said, scale)?.kind === 'notApplicable' ? [item] : []
    }),
  )
}

/** What a run is worth, as the ledger keeps it; a draft has passed nothing yet. */
export const verdictOf = (
  template: ChecklistTemplate,
  { score, contradicted }: JudgedRun,
  isSigned: boolean,
): ChecklistVerdict => ({
  score: scoreText(score.total.score),
  rating: ratingOf(template, score),
  blocking: score.total.blocking,
  capped: score.capped ? 1 : 0,
  applicable: score.share.applicable,
  notApplicable: score.share.notApplicable,
  contradicted: contradicted.length,
  passed: isSigned && isPassed(score) ? 1 : 0,
})

/** One fault for each blocking item that the template does not let be N/A, at its place in a file where it has one. */
export const forbiddenFaults = (
  template: ChecklistTemplate,
  { forbidden }: JudgedRun,
  inputs: readonly AnswerToJudge[] = [],
): Fault[] =>
  itemsOf(template)
    .filter(({ number }) => forbidden.includes(number))
    .map((item) =>
      fault('CHECKLIST_NOT_APPLICABLE', inputs.find((input) => input.item === item.number)?.place, { item: codeOf(item) }),
    )

/** Scores with two decimals; blank while nothing counts. */
export const scoreViews = ({ sections, total }: ChecklistScore): ChecklistScoreView[] => [...sections, total].map(scoreView)

const scoreView = ({ code, score, answered, notApplicable, blocking }: SectionScore): ChecklistScoreView => ({
  section: code,
  score: scoreText(score) ?? '',
  answered,
  notApplicable,
  blocking,
})

export const scoreText = (score: SectionScore['score']): string | null => (score ? rateToText(score, 2) : null)
