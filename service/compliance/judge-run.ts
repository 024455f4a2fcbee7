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
import { readChecklistAnswer } from '../../domain/compliance/read-answer.ts'
import { type ChecklistScore, scoreChecklist } from '../../domain/compliance/score-checklist.ts'
import type { ChecklistAnswerInput, ChecklistScoreView } from '../../shared/contract/compliance.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

export interface JudgedRun {
  readonly score: ChecklistScore
  readonly answers: ReadonlyMap<number, ChecklistAnswer>
  /** Codes of the items whose good answer lacks the evidence that the template asks for. */
  readonly withoutEvidence: readonly string[]
}

/** Reads and scores the answers of a run; `facts` let items fall away by themselves. Refused, all at once: an item that the template does not have, one answered twice, an answer out of its scale. */
export function judgeRun(
  template: ChecklistTemplate,
  inputs: readonly (ChecklistAnswerInput & { readonly place?: Place | undefined })[],
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
  const score = scoreChecklist(template, answers, facts)
  const withoutEvidence = itemsOf(template).flatMap((item) => {
    const answer = score.inapplicable.has(item.number) ? undefined : answers.get(item.number)
    return answer && wantsEvidence(template, item, answer) && !evident.has(item.number) ? [codeOf(item)] : []
  })
  return success({ score, answers, withoutEvidence })
}

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
