import { decimalFromText } from '../../shared/money/decimal.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { type ChecklistAnswer, type ChecklistItem, type ChecklistTemplate, isGiven, scaleOf } from './checklist-template.ts'
import { compareRates } from './compare-rates.ts'
import { gradesOf, readChecklistAnswer } from './read-answer.ts'

/** What a graded answer is worth: its points in the template's table, ordinary or key; its grade where the table does not speak of it. */
export function pointsOf(template: ChecklistTemplate, item: ChecklistItem, grade: number): Rate {
  const scale = scaleOf(template, item)
  const row = template.points?.find(({ answer }) => {
    const read = readChecklistAnswer(answer, scale)
    return read?.kind === 'graded' && read.value === grade
  })
  const points = row && decimalFromText(item.key ? row.key : row.ordinary)
  return points ?? { numerator: BigInt(grade), denominator: 1n }
}

/** The least and the most that an item can be worth; undefined for one that is never scored. */
export function rangeOf(
  template: ChecklistTemplate,
  item: ChecklistItem,
): { readonly least: Rate; readonly most: Rate } | undefined {
  if (!isScored(template, item)) return undefined
  const worth = gradesOf(scaleOf(template, item))
    .map((grade) => pointsOf(template, item, grade))
    .sort(compareRates)
  const [least] = worth
  const most = worth.at(-1)
  return least && most ? { least, most } : undefined
}

export const isScored = (template: ChecklistTemplate, item: ChecklistItem): boolean =>
  item.scored !== false && !isGiven(scaleOf(template, item))

/** True for an answer that wants its evidence: anything given, and any grade that is not the worst of its scale. */
export function wantsEvidence(template: ChecklistTemplate, item: ChecklistItem, answer: ChecklistAnswer): boolean {
  if (item.evidence !== true || answer.kind === 'notApplicable') return false
  return answer.kind === 'given' || answer.value > Math.min(...gradesOf(scaleOf(template, item)))
}
