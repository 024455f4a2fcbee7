import {
  type ChecklistAnswer,
  type ChecklistTemplate,
  readChecklistAnswer,
  type SectionScore,
  scaleOf,
} from '../../domain/compliance/checklist-template.ts'
import { type ChecklistScore, scoreChecklist } from '../../domain/compliance/score-checklist.ts'
import type { ChecklistAnswerInput, ChecklistScoreView } from '../../shared/contract/compliance.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

export interface JudgedRun {
  readonly score: ChecklistScore
  readonly answers: ReadonlyMap<number, ChecklistAnswer>
}

/** Reads and scores the answers of a run. Refused, all at once: an item that the template does not have, one answered twice, an answer out of its scale. */
export function judgeRun(
  template: ChecklistTemplate,
  inputs: readonly (ChecklistAnswerInput & { readonly place?: Place | undefined })[],
): Result<JudgedRun> {
  const items = new Map(template.sections.flatMap((section) => section.items.map((item) => [item.number, item] as const)))
  const faults: Fault[] = []
  const answers = new Map<number, ChecklistAnswer>()
  for (const { item: number, answer: text, place } of inputs) {
    const item = items.get(number)
    if (!item) {
      faults.push(fault('CHECKLIST_ITEM', place, { item: number }))
      continue
    }
    const answer = readChecklistAnswer(text, scaleOf(template, item))
    if (!answer) faults.push(fault('CHECKLIST_ANSWER', place, { item: number, answer: text }))
    else if (answers.has(number)) faults.push(fault('CHECKLIST_TWICE', place, { item: number }))
    else answers.set(number, answer)
  }
  return faults.length > 0 ? failure(...faults) : success({ score: scoreChecklist(template, answers), answers })
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
